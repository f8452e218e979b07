/** A number of a text that may tell one event from another: "4.5", "1,200", "6.3". */
export interface Figure {
  readonly key: string
  readonly surface: string
}

const figure = /(?<![\p{L}\p{N}.,])\d+(?:[.,\u00a0\u202f' ]\d{3})*(?:[.,]\d{1,2})?(?![\p{L}\p{N}])/gu
const year = /^(?:19|20)\d\d$/
/** Numbers below this are of people, hours and days: too common to tell. */
const LEAST = 13

/** The telling numbers of a text, each once, whatever a language parts thousands and decimals by. */
export function findFigures(text: string): Figure[] {
  const found = new Map<string, string>()
  for (const [surface] of text.matchAll(figure)) {
    const key = keyOf(surface)
    if (key !== null && !found.has(key)) found.set(key, surface)
  }
  return [...found].map(([key, surface]) => ({ key, surface }))
}

function keyOf(surface: string): string | null {
  const whole = surface.replace(/[.,\u00a0\u202f' ](?=\d{3}(?!\d))/g, '')
  if (year.test(whole)) return null
  if (/^\d+$/.test(whole)) return Number(whole) < LEAST ? null : `#${Number(whole)}`
  return `#${whole.replace(',', '.')}`
}
