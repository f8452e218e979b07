import { Parser } from 'htmlparser2'

/** Tags that people put into headlines; any other `<…>` in one is meant as text. */
const headlineTags =
  /<\/?(?:a|abbr|b|big|br|cite|code|div|em|font|i|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]*)?\/?>/i

/** Elements whose text is not for reading. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title'])

/** Elements that don't part words. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b big cite code em font i mark q s small span strike strong sub sup tt u wbr'.split(' ')
)

/** The words of a piece of HTML on one line: tags gone, entities decoded, blanks folded. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return fold(html)
  let text = ''
  let silentDepth = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) silentDepth++
      else if (!inline.has(name)) text += ' '
    },
    onclosetag: (name) => {
      if (silent.has(name)) silentDepth--
      else if (!inline.has(name)) text += ' '
    },
    ontext: (piece) => {
      if (silentDepth === 0) text += piece
    }
  })
  parser.end(html)
  return fold(text)
}

/**
 * A headline as plain text. RSS does not say whether a title is text or HTML: markup that people use in
 * headlines is taken as HTML, other angle brackets ("the <canvas> element") as text.
 */
export function headlineToText(title: string): string {
  return htmlToText(headlineTags.test(title) ? title : title.replaceAll('<', '&lt;'))
}

/** Plain text made into HTML: a paragraph a block. */
export function textToHtml(text: string): string {
  const escapedText = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const paragraphs = escapedText.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`).join('\n')
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
