import './codeColors.css'

/** Characters beyond which code stays plain: finding out its language takes its time. */
const MOST_CHARACTERS = 12_000

/** Colours the code of a story, block by block while the window is idle; what is marked by a search stays so. Returns how to stop. */
export function colorCode(body: HTMLElement): () => void {
  const blocks = [...body.querySelectorAll<HTMLElement>('pre')].map((block) => block.querySelector('code') ?? block).filter(isColorable)
  let isStopped = false
  const colorNext = async () => {
    const { highlightCode } = await import('./highlighter')
    const work = () => {
      const block = blocks.shift()
      if (isStopped || block === undefined) return
      const html = highlightCode(block.textContent ?? '')
      if (html !== null) block.innerHTML = html
      requestIdleCallback(work)
    }
    requestIdleCallback(work)
  }
  if (blocks.length > 0) void colorNext()
  return () => {
    isStopped = true
  }
}

const isColorable = (block: HTMLElement): boolean =>
  (block.textContent ?? '').length <= MOST_CHARACTERS && block.querySelector('mark, a, button, img') === null
