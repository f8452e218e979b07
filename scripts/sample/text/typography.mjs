/** Turns typewriter quotes, dashes and dots into printed ones. Code spans stay as they are. */

/** @type {ReadonlyArray<readonly [RegExp, string]>} applied in order */
const RULES = [
  [/(^|[\s([\u2014\u2013])"/g, '$1\u201c'],
  [/"/g, '\u201d'],
  [/(^|[\s([\u2014\u2013\u201c])'/g, '$1\u2018'],
  [/'/g, '\u2019'],
  [/ -- /g, ' \u2013 '],
  [/\.\.\./g, '\u2026']
]

/** @param {string} text plain text or story markup @returns {string} */
export function typographic(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : RULES.reduce((t, [from, to]) => t.replace(from, to), part)))
    .join('')
}
