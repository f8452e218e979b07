/** Tells which words of a story are selected, by the pointer or by keys, once they are; null when none are. Until the returned function is called. */
export function followSelection(root: () => HTMLElement | null, onSelect: (range: Range | null) => void): () => void {
  const aborter = new AbortController()
  const options = { signal: aborter.signal, passive: true, capture: true }
  let isDown = false
  let frame = 0
  const settle = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => isDown || onSelect(selectedRange(root())))
  }
  document.addEventListener('selectionchange', settle, options)
  document.addEventListener(
    'pointerdown',
    () => {
      isDown = true
    },
    options
  )
  for (const event of ['pointerup', 'pointercancel']) {
    document.addEventListener(
      event,
      () => {
        isDown = false
        settle()
      },
      options
    )
  }
  return () => {
    cancelAnimationFrame(frame)
    aborter.abort()
  }
}

/** The selection as far as it is over a story's text; null when it is not. */
export function selectedRange(root: HTMLElement | null): Range | null {
  const selection = document.getSelection()
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(root) ? range : null
}
