import { Parser } from 'htmlparser2'
import { blockElements } from '../articles/dom/blockElements'

const cells: ReadonlySet<string> = new Set(['td', 'th'])
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template'])

/** Cells stand beside each other, all other blocks on lines of their own. */
const isBlock = (name: string): boolean => blockElements.has(name) && !cells.has(name)

/** The words of sanitized HTML: paragraphs parted by blank lines, `br` and the lines of `pre` kept, table cells parted by tabs. */
export function plainText(html: string): string {
  const paragraphs: string[] = []
  let open = ''
  let silence = 0
  let preformatted = 0
  const endParagraph = () => {
    const paragraph = preformatted > 0 ? withoutEmptyLines(open) : tidy(open)
    if (paragraph !== '') paragraphs.push(paragraph)
    open = ''
  }
  const parser = new Parser({
    onopentagname(name) {
      if (isBlock(name)) endParagraph()
      if (name === 'br') open += '\n'
      if (cells.has(name) && open !== '') open += '\t'
      if (name === 'pre') preformatted += 1
      if (silent.has(name)) silence += 1
    },
    ontext(text) {
      if (silence === 0) open += preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
    },
    onclosetag(name) {
      if (isBlock(name)) endParagraph()
      if (name === 'pre') preformatted -= 1
      if (silent.has(name)) silence -= 1
    }
  })
  parser.end(html)
  endParagraph()
  return paragraphs.join('\n\n')
}

function withoutEmptyLines(code: string): string {
  return code.replace(/\n\s*\n/g, '\n').replace(/^\n+|\s+$/g, '')
}

/** No spaces around line ends and tabs, none doubled, no empty lines: those part paragraphs. */
function tidy(paragraph: string): string {
  return paragraph
    .replace(/ *([\n\t]) */g, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
