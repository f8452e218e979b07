/**
 * Reads the body of a story file into blocks. A block is told by how its first line begins:
 *
 *   !! picture | caption | credit    a picture in the text
 *   >> site/slug                     a line that is nothing but a link to an earlier story
 *   :: ad | newsletter               furniture between paragraphs
 *   "" words                         a pull quote
 *   ##  >  -  1.  |  ```  [^1]:      heading, quotation, lists, table, code, footnote
 *
 * Anything else is a paragraph.
 */

/** @typedef {{ kind: string, lines: string[] }} Block */

/** Sorted by marker; the first that fits wins. @type {ReadonlyArray<readonly [string, RegExp]>} */
const MARKERS = [
  ['aside', /^::\s*/],
  ['also', /^>>\s*/],
  ['code', /^```/],
  ['footnote', /^\[\^\d+\]:\s*/],
  ['heading', /^##\s+/],
  ['image', /^!!\s*/],
  ['list', /^-\s+/],
  ['ordered', /^\d+\.\s+/],
  ['pull', /^""\s*/],
  ['quote', /^>\s?/],
  ['table', /^\|/]
]

/** @param {string} body @returns {Block[]} */
export function readBlocks(body) {
  return chunks(body).map((chunk) => {
    const found = MARKERS.find(([, marker]) => marker.test(chunk))
    if (!found) return { kind: 'paragraph', lines: [chunk.replaceAll('\n', ' ')] }
    const [kind, marker] = found
    return { kind, lines: kind === 'code' ? fenced(chunk) : chunk.split('\n').map((line) => line.replace(marker, '')) }
  })
}

/** Parts between blank lines; a fence may hold blank lines of its own. @param {string} body */
function chunks(body) {
  return body
    .split(/\n{2,}(?=(?:[^`]|`(?!``))*(?:```(?:[^`]|`(?!``))*```(?:[^`]|`(?!``))*)*$)/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
}

/** @param {string} chunk */
function fenced(chunk) {
  return chunk.split('\n').slice(1, -1)
}
