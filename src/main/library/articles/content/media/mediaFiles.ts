import type { MediaReference } from '../../types'

type Kind = MediaReference['kind']

/** File names' endings of recordings, films and documents, with their MIME types (IANA). Sorted. */
const fileTypes: Readonly<Record<string, { readonly kind: Kind; readonly mime: string }>> = {
  aac: { kind: 'audio', mime: 'audio/aac' },
  epub: { kind: 'document', mime: 'application/epub+zip' },
  flac: { kind: 'audio', mime: 'audio/flac' },
  m4a: { kind: 'audio', mime: 'audio/mp4' },
  m4b: { kind: 'audio', mime: 'audio/mp4' },
  m4v: { kind: 'video', mime: 'video/mp4' },
  mov: { kind: 'video', mime: 'video/quicktime' },
  mp3: { kind: 'audio', mime: 'audio/mpeg' },
  mp4: { kind: 'video', mime: 'video/mp4' },
  oga: { kind: 'audio', mime: 'audio/ogg' },
  ogg: { kind: 'audio', mime: 'audio/ogg' },
  ogv: { kind: 'video', mime: 'video/ogg' },
  opus: { kind: 'audio', mime: 'audio/ogg' },
  pdf: { kind: 'document', mime: 'application/pdf' },
  wav: { kind: 'audio', mime: 'audio/wav' },
  webm: { kind: 'video', mime: 'video/webm' }
}

/** Lists of parts of a stream: nothing that can be saved as one file. */
const streams = /\.(?:m3u8|mpd)(?:[?#]|$)/i
const streamTypes = /mpegurl|dash\+xml/i

/** What kind of file an address is, by its ending; null when it doesn't tell. */
export function fileTypeOf(address: string): { readonly kind: Kind; readonly mime: string } | null {
  const ending = /\.(\w{2,4})$/.exec(URL.canParse(address) ? new URL(address).pathname : '')?.[1]
  return fileTypes[ending?.toLowerCase() ?? ''] ?? null
}

/** The kind of a MIME type (RFC 6838); null for what is neither sound, film nor document. */
export function kindOfMime(mime: string | null): Kind | null {
  const [top, sub = ''] = (mime ?? '').toLowerCase().split(/[/;]/)
  if (top === 'audio' || top === 'video') return top
  return top === 'application' && /^(?:pdf|epub\+zip)$/.test(sub.trim()) ? 'document' : null
}

export function isStream(address: string, mime: string | null): boolean {
  return streams.test(address) || streamTypes.test(mime ?? '')
}

/** Seconds from a number, `1:02:03` or an ISO 8601 duration (`PT1H2M3S`); null from anything else. */
export function readSeconds(text: string | null): number | null {
  const value = (text ?? '').trim()
  const iso = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(value)
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(value)
  const seconds = iso
    ? sum(iso.slice(1), [86_400, 3_600, 60, 1])
    : clock
      ? sum(clock.slice(1), [3_600, 60, 1])
      : /^\d+(?:\.\d+)?$/.test(value)
        ? Number(value)
        : 0
  return seconds > 0 && seconds < 1_000_000 ? Math.round(seconds) : null
}

function sum(parts: readonly (string | undefined)[], units: readonly number[]): number {
  return parts.reduce((total, part, index) => total + Number(part ?? 0) * (units[index] ?? 0), 0)
}
