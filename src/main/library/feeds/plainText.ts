import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** Tags that people put into headlines; any other `<…>` in one is meant as text. */
const headlineTags =
  /<\/?(?:a|abbr|b|big|br|cite|code|div|em|font|i|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]*)?\/?>/i

/** Headline markup that was escaped twice. */
const pairOfTags = /<(b|em|i|strong|sub|sup)>[^<>]*<\/\1>/i

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i

/** Elements whose text is not for reading. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title'])

function ignore(): void {}

const noCallbacks: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore
}

/** Elements that don't part words. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b big cite code em font i mark q s small span strike strong sub sup tt u wbr'.split(' ')
)

/** The words of a piece of HTML on one line: tags gone, entities decoded, blanks folded. Its time grows with its length alone. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return fold(html)
  let text = ''
  let silentDepth = 0
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  // A parser would keep the open elements, which hostile text has millions of.
  const tokenizer = new Tokenizer(
    {},
    {
      ...noCallbacks,
      onopentagname: (start, end) => {
        const name = nameAt(start, end)
        if (silent.has(name)) silentDepth++
        else if (!inline.has(name)) text += ' '
      },
      onclosetag: (start, end) => {
        const name = nameAt(start, end)
        if (silent.has(name)) silentDepth = Math.max(0, silentDepth - 1)
        else if (!inline.has(name)) text += ' '
      },
      ontext: (start, end) => {
        if (silentDepth === 0) text += html.slice(start, end)
      },
      ontextentity: (codePoint) => {
        if (silentDepth === 0) text += String.fromCodePoint(codePoint)
      }
    }
  )
  tokenizer.write(html)
  tokenizer.end()
  return fold(text)
}

/**
 * A headline as plain text. RSS does not say whether a title is text or HTML: markup that people use in
 * headlines is taken as HTML, other angle brackets ("the <canvas> element") as text.
 */
export function headlineToText(title: string): string {
  const text = headlineTags.test(title) ? markupHeadline(title) : plainHeadline(title)
  return pairOfTags.test(text) ? htmlToText(text) : text
}

/** A headline without markup. */
export function plainHeadline(title: string): string {
  return markupHeadline(title.replaceAll('<', '&lt;'))
}

/** A headline in HTML. What is left of entities that were escaped twice is decoded too: no headline means "&#8217;". */
export function markupHeadline(html: string): string {
  const text = htmlToText(html)
  return entity.test(text) ? htmlToText(text.replaceAll('<', '&lt;')) : text
}

/** Whether text is meant as HTML where nobody says: an end tag, or one of the tags that need none. */
export function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|p)\b[^<>]*>/i.test(text)
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
