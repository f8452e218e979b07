import { collapseSpace } from '../../dom/text'

/** A picture's words: what it shows and whose it is. */
export interface CaptionParts {
  readonly caption: string | null
  readonly credit: string | null
}

/** Labels that open a credit, as the sources of a pattern; each is followed by a colon, comma or space. Sorted within a language. */
const labels: readonly string[] = [
  '(?:image|photo|picture|illustration|graphic|photograph|cover)\\s+(?:source|credit|by|courtesy(?:\\s+of)?|copyright|from)',
  '(?:photo|image|picture)s?\\s+via',
  'photo(?:graph(?:s|y)?)?(?:\\s+by)?(?=\\s*[:/])',
  'image(?=\\s*:)',
  'picture(?=\\s*:)',
  'illustration(?=\\s*:)',
  'credits?(?=\\s*:)',
  'courtesy\\s+of',
  'bildquelle',
  'bildrechte',
  'bild(?:nachweis)?(?=\\s*:)',
  'fotos?(?:\\s+von)?(?=\\s*:)',
  'quelle(?=\\s*:)',
  'crédit(?:s)?(?:\\s+photo)?',
  "(?:photo|image)\\s+d[e’']",
  '(?:fotografía|imagen|crédito|fuente)(?=\\s*[:de])',
  '(?:фото|источник|снимок|иллюстрация)(?=\\s*[:©])',
  '(?:图片来源|图源|图|摄影|撮影|写真|画像|写真提供)(?=\\s*[:：/／])',
  '(?:الصورة|صورة|مصدر الصورة|المصدر)(?=\\s*[:：])',
  '(?:צילום|קרדיט)(?=\\s*:)'
]
const opener = new RegExp(`^(?:${labels.join('|')})\\s*[:：,/／-]?\\s*`, 'iu')
/** Names: no sentence ends in them but initials have their dots. */
const namePattern = '(?:[^.!?]|(?<=(?:^|[^\\p{L}])\\p{Lu})\\.){2,80}?'
const trailer = new RegExp(
  `(?:^|[.!?…)\\]"”»。]?\\s+|[|•·–—-]\\s*)\\(?((?:${labels.join('|')})\\s*[:：,/／-]\\s*${namePattern}|(?:photo(?:graph)?|image|picture|illustration|drawing|foto|bild)s?\\s+(?:by|via|von|courtesy\\s+of)\\s+${namePattern}|[©]\\s*${namePattern})\\)?\\.?$`,
  'iu'
)
const captionOpener = /^(?:image caption|bildunterschrift|caption|légende)\s*[:,]\s*/i
const copyright = /^(?:©|\(c\)|copyright)\s*/i
const maxCreditLine = 140

/** The name in a line that is a credit and nothing else ("Image source: Ada Winter / Harbour Post"); null for any other line. */
export function creditOfLine(line: string): string | null {
  const text = collapseSpace(line).replace(/^[([]\s*|\s*[)\]]$/g, '')
  if (text.length > maxCreditLine) return null
  const name = stripLabel(text)
  return name !== null && name.length > 1 && !/(?<!(?:^|[^\p{L}])\p{Lu})[.!?]\s+\p{Lu}/u.test(name) ? name : null
}

/** Parts a caption from the credit at its end; a marked credit wins. */
export function splitCaption(text: string, markedCredit: string | null): CaptionParts {
  const line = collapseSpace(text).replace(captionOpener, '')
  if (markedCredit) {
    const rest = collapseSpace(line.replace(markedCredit, ' ')).replace(/[\s|•·(–—-]+$/, '')
    return { caption: rest || null, credit: stripLabel(markedCredit) ?? markedCredit }
  }
  const whole = creditOfLine(line)
  if (whole) return { caption: null, credit: whole }
  const credit = trailer.exec(line)
  if (!credit?.[1]) return { caption: line || null, credit: null }
  const caption = line.slice(0, line.lastIndexOf(credit[1])).replace(/[\s|•·(–—-]+$/, '')
  return { caption: caption || null, credit: stripLabel(credit[1]) ?? credit[1] }
}

/** A credit without its label, also a doubled one ("© Photograph: …"); null when the text opens with none. */
function stripLabel(text: string): string | null {
  const plain = collapseSpace(text)
  let name = plain
  for (let round = 0; round < 3; round++) name = name.replace(copyright, '').replace(opener, '')
  return name === plain ? null : name.replace(/[\s;,)]+$|(?<!\p{Lu})\.$/gu, '')
}
