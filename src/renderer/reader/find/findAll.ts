type Range = readonly [start: number, end: number]

/** Where a text says what is looked for, whatever its case and accents; ranges of the text as it stands, not overlapping. */
export function findAll(text: string, wanted: string): readonly Range[] {
  const needle = fold(wanted.trim()).folded
  if (needle === '') return []
  const { folded, origins } = fold(text)
  const found: Range[] = []
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    found.push([origins[at] ?? 0, origins[at + needle.length] ?? text.length])
  }
  return found
}

/** A text without case, accents and soft hyphens, one space for any; `origins`: where each of its units stands in the text. */
function fold(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = ''
  const origins: number[] = []
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(INVISIBLE, '').toLowerCase().replace(SPACE, ' ')
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at)
    folded += plain
    at += character.length
  }
  return { folded, origins }
}

const INVISIBLE = /[\p{M}\u00ad\u200b-\u200f]/gu
const SPACE = /\s/gu
