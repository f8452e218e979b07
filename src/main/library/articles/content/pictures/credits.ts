import { collapseSpace } from '../../dom/text'
import { captionOpeners, creditWords } from './creditWords'

/** A picture's words: what it shows and whose it is. */
export interface CaptionParts {
  readonly caption: string | null
  readonly credit: string | null
}

const labels: readonly string[] = Object.values(creditWords).flat()
const opener = new RegExp(`^(?:${labels.join('|')})\\s*[:：,/／-]?\\s*`, 'iu')
/** Names: no sentence ends in them but initials have their dots. */
const namePattern = '(?:[^.!?。]|(?<=(?:^|[^\\p{L}])\\p{Lu})\\.){2,80}?'
const trailer = new RegExp(
  `(?:^|[.!?…)\\]"”»]?\\s+|[。！？）」』】]\\s*|[|•·–—-]\\s*|(?=[(（\\[]))[(（\\[]?((?:${labels.join('|')})\\s*[:：,/／-]\\s*${namePattern}|(?:photo(?:graph)?|image|picture|illustration|drawing|foto|bild)s?\\s+(?:by|via|von|courtesy\\s+of)\\s+${namePattern}|[©]\\s*${namePattern})[)）\\]]?[.。]?$`,
  'iu'
)
const certainEnd = new RegExp(
  `(?:[(（\\[]\\s*(?:(?:${labels.join('|')})\\s*[:：,/／-]?|[©]|via\\s)[^()（）]{2,80}[)）\\]]|[.!?…。)”»]\\s*(?:(?:${labels.join('|')})\\s*[:：/／]|[©])[^.!?。]{2,80})[.。]?$`,
  'iu'
)
const labelAtEnd = new RegExp(`(?:^|[\\s(（])(?:(?:${labels.join('|')})\\s*[:：,/／-]|[©])\\s*$`, 'iu')
const copyright = /^(?:©|\(c\)|copyright)\s*/i
const maxCreditLine = 140

/** The name in a line that is a credit and nothing else ("Image source: Ada Winter / Harbour Post"); null for any other line. */
export function creditOfLine(line: string): string | null {
  const text = collapseSpace(line).replace(/^[([（【]\s*|\s*[)\]）】]$/g, '')
  if (text.length > maxCreditLine) return null
  const name = stripLabel(text)
  return name !== null && name.length > 1 && !/(?<!(?:^|[^\p{L}])\p{Lu})[.!?]\s+\p{Lu}/u.test(name) ? name : null
}

/** Parts a caption from the credit at its end; a marked credit wins. */
export function splitCaption(text: string, markedCredit: string | null): CaptionParts {
  const line = collapseSpace(text).replace(captionOpeners, '')
  if (markedCredit) {
    const rest = trimEnd(trimEnd(collapseSpace(line.replace(markedCredit, ' '))).replace(labelAtEnd, ''))
    return { caption: rest || null, credit: creditOfLine(markedCredit) ?? stripLabel(markedCredit) ?? markedCredit }
  }
  const whole = creditOfLine(line)
  if (whole) return { caption: null, credit: whole }
  const credit = trailer.exec(line)
  if (!credit?.[1]) return { caption: line || null, credit: null }
  const caption = trimEnd(line.slice(0, line.lastIndexOf(credit[1])))
  return { caption: caption || null, credit: stripLabel(credit[1]) ?? credit[1] }
}

/** What parted a caption from its credit. */
function trimEnd(text: string): string {
  return text.replace(/[\s|•·(（[–—-]+$/, '')
}

/** A credit without its label, also a doubled one ("© Photograph: …"); null when the text opens with none. */
function stripLabel(text: string): string | null {
  const plain = collapseSpace(text)
  let name = plain
  for (let round = 0; round < 3; round++) name = name.replace(copyright, '').replace(opener, '')
  return name === plain ? null : name.replace(/[\s;,)]+$|(?<!\p{Lu})\.$/gu, '')
}

/** Whether a line ends in a credit that can be nothing else: in brackets, after a label with its colon, or after a copyright sign. */
export function endsInCredit(line: string): boolean {
  return certainEnd.test(collapseSpace(line))
}
