import { extname } from 'node:path'

/** Types by which servers and feeds call what is kept under another. Sorted. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['application/ogg', 'audio/ogg'],
  ['application/x-pdf', 'application/pdf'],
  ['audio/aacp', 'audio/aac'],
  ['audio/m4a', 'audio/mp4'],
  ['audio/mp3', 'audio/mpeg'],
  ['audio/mpeg3', 'audio/mpeg'],
  ['audio/mpg', 'audio/mpeg'],
  ['audio/opus', 'audio/ogg'],
  ['audio/vnd.wave', 'audio/wav'],
  ['audio/wave', 'audio/wav'],
  ['audio/x-aac', 'audio/aac'],
  ['audio/x-flac', 'audio/flac'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/x-mp3', 'audio/mpeg'],
  ['audio/x-mpeg', 'audio/mpeg'],
  ['audio/x-wav', 'audio/wav'],
  ['video/quicktime', 'video/mp4'],
  ['video/x-m4v', 'video/mp4']
])

/** Types by the ending of an address, for servers that say nothing of use. Sorted. */
const endings: ReadonlyMap<string, string> = new Map([
  ['.aac', 'audio/aac'],
  ['.epub', 'application/epub+zip'],
  ['.flac', 'audio/flac'],
  ['.m4a', 'audio/mp4'],
  ['.m4v', 'video/mp4'],
  ['.mov', 'video/mp4'],
  ['.mp3', 'audio/mpeg'],
  ['.mp4', 'video/mp4'],
  ['.oga', 'audio/ogg'],
  ['.ogg', 'audio/ogg'],
  ['.ogv', 'video/ogg'],
  ['.opus', 'audio/ogg'],
  ['.pdf', 'application/pdf'],
  ['.wav', 'audio/wav'],
  ['.weba', 'audio/webm'],
  ['.webm', 'video/webm']
])
const kept: ReadonlySet<string> = new Set([...aliases.values(), ...endings.values()])

/** The type a downloaded file is kept under: as its server says, else as the story says, else by its address. */
export function mediaType(contentType: string | null, said: string | null, url: string): string {
  const byEnding = endings.get(extname(new URL(url).pathname).toLowerCase())
  const known = [contentType, said].map(plain).find((type) => kept.has(type))
  return known ?? byEnding ?? 'application/octet-stream'
}

/** Whether a server sent a page in place of a file: its log-in, or its words of regret. */
export function isPageType(contentType: string | null): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(plain(contentType))
}

function plain(type: string | null): string {
  const bare = (type ?? '').replace(/;.*/, '').trim().toLowerCase()
  return aliases.get(bare) ?? bare
}
