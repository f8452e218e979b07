/** What browsers call the folder that they save beside `Story.html`, in their languages: `Story` and one of these. Sorted. */
export const companionEndings: readonly string[] = [
  '-Dateien',
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
const endings = companionEndings.map((ending) => ending.toLowerCase())

/** Whether a path leads into a folder as browsers save them beside a page. */
export function isCompanionPath(path: string): boolean {
  const folder = path.split('/').at(-2)?.toLowerCase() ?? ''
  return endings.some((ending) => folder.endsWith(ending))
}

/** The path of a file beside the page that an address in it means; null for what lies elsewhere or outside. */
export function companionPath(address: string): string | null {
  const [name = ''] = address.trim().replaceAll('\\', '/').split(/[?#]/)
  const local = /^file:\/*/i.test(name) ? localPath(name) : name
  if (local === null || local === '' || /^[a-z][\w+.-]*:|^\//i.test(local)) return null
  const path = unescapePath(local)
    .split('/')
    .filter((segment) => segment !== '.' && segment !== '')
    .join('/')
  return isInsidePath(path) ? path : null
}

/** A page saved by a program may name its folder by where it lay on that machine: folder and file are what is left of it. */
function localPath(address: string): string | null {
  const segments = address.split('/').slice(-2)
  return segments.length === 2 && isCompanionPath(segments.join('/')) ? segments.join('/') : null
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether a path is relative, written with `/`, and stays inside its folder on every system. */
export function isInsidePath(path: string): boolean {
  return path !== '' && path.length <= 1_000 && path.split('/').every(isSafeSegment)
}

function isSafeSegment(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name has them, and a zero byte ends one early
  return segment !== '' && segment !== '.' && segment !== '..' && segment.length <= 255 && !/[\\:\u0000-\u001f]/.test(segment)
}
