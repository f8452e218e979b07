/** Characters; no language has such words, and patterns run out of memory over them. */
const endless = 200_000

/** Whether a text is a run of data rather than words. */
export function hasEndlessWord(text: string): boolean {
  return text.length > endless && text.split(/\s+/).some((word) => word.length > endless)
}
