import { Parser } from 'htmlparser2'
import type { Rights } from './readCredit'

/** Properties by their usual prefixes (IPTC Photo Metadata 2023 §Core); as attribute or element, alone or as the first of a list. */
const fields: ReadonlyMap<string, keyof Rights> = new Map([
  ['dc:creator', 'byline'],
  ['dc:rights', 'copyright'],
  ['photoshop:Credit', 'credit']
])
const maxBytes = 65_536

/** Reads creator, credit line and rights out of XMP. */
export function readXmp(rdf: Buffer): Rights {
  const rights: Partial<Record<keyof Rights, string>> = {}
  const open: (keyof Rights | undefined)[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(fields.get(name) ?? open.at(-1))
        for (const [attribute, value] of Object.entries(attributes)) {
          const field = fields.get(attribute)
          if (field) rights[field] ??= value
        }
      },
      ontext(text) {
        const field = open.at(-1)
        if (field && (rights[field] !== undefined || text.trim() !== '')) rights[field] = `${rights[field] ?? ''}${text}`
      },
      onclosetag(name) {
        open.pop()
        // Of a list, or of one text in several languages, the first is meant.
        const field = name === 'rdf:li' ? open.at(-1) : undefined
        if (field && rights[field] !== undefined) open.fill(undefined)
      }
    },
    { xmlMode: true }
  )
  parser.end(rdf.toString('utf8', 0, maxBytes))
  return rights
}
