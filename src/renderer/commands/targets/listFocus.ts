/** Whether a row of the list, or something in it, has the focus. */
export const isListFocused = (): boolean => document.activeElement?.closest('[data-list]') != null

/** Arrows belong to the list only while nothing else that uses them has the focus. */
export function isListAtHand(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || isListFocused()
}
