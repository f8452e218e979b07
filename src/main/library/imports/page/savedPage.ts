import { absoluteUrl } from '../../articles/dom/urls'

/** What a page says of where it was saved from, and when. */
export interface SavedFrom {
  readonly url: string | null
  /** Milliseconds since 1970. */
  readonly savedAt: number | null
}

/** Characters at the top in which the notes of browsers and extensions stand. */
const headLength = 65_536

/** Notes on the original address, by who writes them; each pattern's one group is the address. */
const addressNotes: readonly RegExp[] = [
  // SingleFile, within a comment.
  /<!--\s{0,20}Page saved with SingleFile\s[\s\S]{0,200}?url:\s*(\S+)/i,
  // Browsers since Internet Explorer 5: the mark of the web, with the length of the address in brackets.
  /<!--\s{0,20}saved from url=\(\d+\)(\S+)/i,
  // WebScrapBook.
  /<html\s[^>]{0,2000}?data-scrapbook-source="([^"]+)"/i,
  // Save Page WE.
  /<meta\s+name="?savepage-url"?\s+content="([^"]+)"/i
]

/** Notes on the time of saving, likewise. */
const dateNotes: readonly RegExp[] = [
  /<!--\s{0,20}Page saved with SingleFile\s[\s\S]{0,9000}?saved date:\s*([^\n]{10,80})/i,
  /<meta\s+name="?savepage-date"?\s+content="([^"]+)"/i
]

/** Reads the notes that browsers and extensions leave at the top of a page they save. */
export function readSavedFrom(html: string): SavedFrom {
  const head = html.slice(0, headLength)
  const urls = addressNotes.flatMap((note) => absoluteUrl(withoutEntities(note.exec(head)?.[1] ?? ''), null) ?? [])
  const times = dateNotes.map((note) => Date.parse(note.exec(head)?.[1] ?? '')).filter((time) => !Number.isNaN(time))
  return { url: urls[0] ?? null, savedAt: times[0] ?? null }
}

function withoutEntities(address: string): string {
  return address.replaceAll('&amp;', '&')
}
