/** MIME types by the end of a file's name, for enclosures whose feed does not say. */
const types: ReadonlyMap<string, string> = new Map([
  ['aac', 'audio/aac'],
  ['avif', 'image/avif'],
  ['epub', 'application/epub+zip'],
  ['flac', 'audio/flac'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['m4a', 'audio/mp4'],
  ['m4b', 'audio/mp4'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['mpeg', 'video/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['ogv', 'video/ogg'],
  ['opus', 'audio/ogg'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['wav', 'audio/wav'],
  ['webm', 'video/webm'],
  ['webp', 'image/webp']
])

/** Types that say nothing. */
const empty: ReadonlySet<string> = new Set([
  'application/force-download',
  'application/octet-stream',
  'application/x-download',
  'binary/octet-stream'
])

/** The MIME type of a file, lower case without parameters: as said, unless that says nothing, else by its name; null when neither tells. */
export function fileType(url: string, said: string | null | undefined): string | null {
  const type = (said ?? '').toLowerCase().replace(/;.*/s, '').trim()
  const isType = /^[\w.+-]+\/[\w.+*-]+$/.test(type)
  if (isType && !empty.has(type)) return type
  const ending = /\.(\w{2,4})$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''
  return types.get(ending) ?? (isType ? type : null)
}
