import { decodeHTMLStrict } from 'entities/decode'

/** CDATA sections and comments; the last one may lack its end. */
const islands = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g

/** Left of CDATA sections in others, which XML does not allow. */
const cdataDebris = /<!\[CDATA\[|\]\]>/g

/** Not allowed in XML 1.0 (§2.2) and never meant; Unicode's halves of characters neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Character references and the entities of HTML; those a document defines itself stay as they are. References to
 * 128–159 mean windows-1252, as in browsers (HTML §13.2.5.80).
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text).replace(controls, '') : text
}

/** What the raw content of an element says: CDATA as it stands, the rest decoded, comments gone, tags left in place. */
export function decodeRaw(raw: string): string {
  return clear(raw.includes('<!') ? mapPieces(raw, decodeEntities, (cdata) => cdata) : decodeEntities(raw))
}

/** Raw content as the markup it is: nothing decoded, CDATA taken as markup too. */
export function markupRaw(raw: string): string {
  return clear(
    raw.includes('<!')
      ? mapPieces(
          raw,
          (text) => text,
          (cdata) => cdata
        )
      : raw
  )
}

function clear(text: string): string {
  return (text.includes('CDATA') || text.includes(']]>') ? text.replace(cdataDebris, '') : text).trim()
}

/** Rewrites the text and the CDATA sections of raw content; comments go. */
export function mapPieces(raw: string, ofText: (text: string) => string, ofCdata: (text: string) => string): string {
  let out = ''
  let from = 0
  for (const found of raw.matchAll(islands)) {
    out += ofText(raw.slice(from, found.index)) + (found[1] === undefined ? '' : ofCdata(found[1]))
    from = found.index + found[0].length
  }
  return out + ofText(raw.slice(from))
}

/** Whether tags stand in raw content, outside of CDATA and comments. */
export function hasTags(raw: string): boolean {
  if (!raw.includes('<')) return false
  return /<\/?[a-z]/i.test(
    mapPieces(
      raw,
      (text) => text,
      () => ''
    )
  )
}
