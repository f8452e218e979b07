import type { Picture } from '../readPicture'
import { findMetadata } from './findMetadata'
import { readExif } from './readExif'
import { readIptc } from './readIptc'
import { readXmp } from './readXmp'

/** What a file says of whose it is, as it was written into it; empty fields are left out. */
export interface Rights {
  readonly byline?: string | undefined
  readonly credit?: string | undefined
  readonly copyright?: string | undefined
}

/** Longer ones are terms of use, not names. */
const maxLength = 140

/**
 * Whose a picture is, by its own metadata (IPTC Photo Metadata 2023: Creator, Credit Line, Copyright Notice, in IIM, XMP or
 * EXIF): the last source, where the page names nobody. Null when the file names nobody either.
 */
export function readCredit({ bytes, mime }: Pick<Picture, 'bytes' | 'mime'>): string | null {
  const { iptc, xmp, exif } = findMetadata(bytes, mime)
  const said: readonly Rights[] = [iptc ? readIptc(iptc) : {}, xmp ? readXmp(xmp) : {}, exif ? readExif(exif) : {}]
  const first = (field: keyof Rights): string | null => said.map((rights) => asName(rights[field])).find((name) => name !== null) ?? null
  const [byline, credit] = [first('byline'), first('credit')]
  if (byline === null || credit === null) return byline ?? credit ?? first('copyright')
  const [short, long] = [byline, credit].sort((a, b) => a.length - b.length).map((name) => name.toLowerCase())
  // Agencies often repeat the name in their line.
  if (long?.includes(short ?? '')) return byline.length > credit.length ? byline : credit
  return `${byline} / ${credit}`
}

function asName(text: string | undefined): string | null {
  const plain = (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const name = plain.replace(/^(?:(?:©|\(c\)|copyright)[\s:]*)+/i, '')
  return name.length > 1 && name.length <= maxLength && /\p{L}{2}/u.test(name) ? name : null
}
