/** An address that programs would make a link, and take signs of ours into it. */
const addressAtEnd = /:?(?=\/\/\S*(?:\\|\s?$))|:(?=\S+@\S*(?:\\|\s?$))/g

/** Words as Markdown (CommonMark 0.31, GFM) that means nothing but them. Runs of spaces and line ends become one space. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/[\\`*[\]~|]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // Of a tag, a comment, or an address that links itself (CommonMark §6.4), whose name may begin with almost any sign.
      .replace(/<(?=\S)/g, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/[!^]$/, '\\$&')
      .replace(/^\^/, '\\^')
      .replace(addressAtEnd, '\\$&')
  )
}

/** Signs that would make a line of words something else: heading, quote, list, rule, or the line below a table's head. */
const beginnings: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^[#>+=:-]/, '\\$&'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2']
]

/** A paragraph whose every line begins with words. */
export function escapeLines(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => beginnings.reduce((escaped, [pattern, replacement]) => escaped.replace(pattern, replacement), line.trim()))
    .join('\n')
}

/** An address as the target of a link. */
export function linkTarget(address: string): string {
  const safe = address.replace(/[<>\\\n]/g, (character) => encodeURIComponent(character)).replace(/&(?=#?\w+;)/g, '&amp;')
  return /[\s()]/.test(safe) || safe === '' ? `<${safe}>` : safe
}
