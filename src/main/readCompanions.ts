import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { COMPANION_LIMITS, type CompanionFile } from '@shared/contract/companionFiles'
import { companionEndings, companionPath, isCompanionPath } from '@shared/text/companionPath'

const isPage = /\.(?:x?html?|md|markdown)$/i
const isPicture = /\.(?:avif|bmp|gif|jfif|jpe?g|png|svg|webp)$/i
/** What else such a folder holds. */
const isOther = /\.(?:css|html?|js|json|txt|woff2?)$/i
/** The value of an attribute, in double, single or no quotes, and the target of a Markdown link, in angle brackets or without. */
const addresses = /=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))|\]\(<([^<>\n]{1,2000})>|\]\(([^()\s<>]{1,2000})/g
/** What parts the addresses of a `srcset`. */
const betweenSizes = /,\s+|\s+\d[\d.]*[wx],?\s*/
/** Characters of a page that are looked through for names; real pages keep their pictures' names within. */
const lookedAt = 4_000_000
/** Names that are looked for, whether they are there or not. */
const maxNames = 2_000

/**
 * Reads the pictures that lie beside a saved page: those it names, and those in the folder saved with it.
 * Only files below the page's own folder are read, whatever the page or a link in the folder says; at most `maxTotal` bytes.
 */
export async function readCompanions(
  page: string,
  bytes: Uint8Array,
  maxTotal: number = COMPANION_LIMITS.bytes
): Promise<readonly CompanionFile[]> {
  if (!isPage.test(page)) return []
  const folder = dirname(page)
  const names = new Set([...namedIn(bytes), ...(await savedBeside(folder, basename(page)))])
  const root = (await realpath(folder)) + sep
  const files: CompanionFile[] = []
  let left = Math.min(maxTotal, COMPANION_LIMITS.bytes)
  for (const path of names) {
    if (files.length >= COMPANION_LIMITS.files) break
    const read = await readInside(root, path, left)
    if (read === null) continue
    left -= read.byteLength
    files.push({ path, bytes: read })
  }
  return files
}

/** Relative addresses in a page's markup, or in a Markdown text, that name a picture or a file in a folder saved with a page. */
function namedIn(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, lookedAt))
  const found = new Set<string>()
  for (const [, ...groups] of text.matchAll(addresses)) {
    for (const name of (groups.find((group) => group !== undefined) ?? '').split(betweenSizes)) {
      const path = companionPath(name.replaceAll('&amp;', '&'))
      if (path !== null && found.size < maxNames && (isPicture.test(path) || (isCompanionPath(path) && !isOther.test(path))))
        found.add(path)
    }
  }
  return [...found]
}

/** The pictures in the folders that browsers save beside a page of this name. */
async function savedBeside(folder: string, page: string): Promise<readonly string[]> {
  const bare = page.replace(/\.\w+$/, '')
  const listed = await Promise.all(companionEndings.map(async (ending) => list(folder, bare + ending)))
  return listed.flat()
}

async function list(folder: string, name: string): Promise<readonly string[]> {
  const entries = await entriesOf(join(folder, name))
  return entries.filter((entry) => entry.isFile() && isPicture.test(entry.name)).map((entry) => `${name}/${entry.name}`)
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (thrown) {
    if (isMissing(thrown)) return []
    throw thrown
  }
}

/** Null for what is not there, is no file, is too large for what is left, or lies elsewhere behind a link. */
async function readInside(root: string, path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const real = await realpath(join(root, path))
    if (!real.startsWith(root)) return null
    const found = await stat(real)
    return found.isFile() && found.size <= limit ? new Uint8Array(await readFile(real)) : null
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

/** A picture that can't be read is missing in the story, which says so; it is no reason to refuse the page. */
function isMissing(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    'code' in thrown &&
    ['EACCES', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM'].includes(String(thrown.code))
  )
}
