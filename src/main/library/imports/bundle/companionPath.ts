/** Endings of the folders that browsers save beside a page, in their languages. Sorted. */
const folderEndings: readonly string[] = [
  '-dateien',
  '-filer',
  '.files',
  '_archivos',
  '_arquivos',
  '_bestanden',
  '_fichiers',
  '_file',
  '_files',
  '_pliki'
]

/** Whether a path leads into a folder as browsers save them beside a page. */
export function isCompanionPath(path: string): boolean {
  const folder = path.split('/').at(-2)?.toLowerCase() ?? ''
  return folderEndings.some((ending) => folder.endsWith(ending))
}

/** The path of a file beside the page that an address in it means; null for what lies elsewhere or outside. */
export function companionPath(address: string): string | null {
  const [name = ''] = address.trim().replaceAll('\\', '/').split(/[?#]/)
  const local = /^file:\/*/i.test(name) ? localPath(name) : name
  if (local === null || local === '' || /^[a-z][\w+.-]*:|^\//i.test(local)) return null
  const segments = unescapePath(local)
    .split('/')
    .filter((segment) => segment !== '.' && segment !== '')
  const isInside = segments.length > 0 && segments.length <= 20 && segments.every(isSafeSegment)
  return isInside ? segments.join('/').normalize() : null
}

/** A page saved by a program may name its folder by where it lay on that machine: folder and file are what is left of it. */
function localPath(address: string): string | null {
  const segments = address.split('/').slice(-2)
  return segments.length === 2 && isCompanionPath(segments.join('/')) ? segments.join('/') : null
}

/** Whether a name of a file or folder stays where it is. */
export function isSafeSegment(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name has them, and a zero byte ends one early
  return segment !== '' && segment !== '.' && segment !== '..' && segment.length <= 255 && !/[\\/:\u0000-\u001f]/.test(segment)
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
