import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import type { KeptCopy } from '@shared/contract/export'
import type { Archive } from '../archive/types'
import type { Log } from '../log'
import { requireRoom } from '../media/diskRoom'
import { snapshotDatabase } from './snapshotDatabase'

const DAY_MS = 86_400_000
const name = /^library-(\d{4}-\d{2}-\d{2})\.sqlite$/

const folderOf = (directory: string): string => join(directory, 'backups')

/** The copies of the archive that are kept by themselves, newest first. */
export async function keptCopies(directory: string): Promise<readonly KeptCopy[]> {
  const names = await readdir(folderOf(directory)).catch(() => [])
  const found = names
    .filter((one) => name.test(one))
    .sort()
    .reverse()
  return Promise.all(
    found.map(async (one) => {
      const { size, mtimeMs } = await stat(join(folderOf(directory), one))
      return { name: one, at: Math.round(mtimeMs), bytes: size }
    })
  )
}

/** Where a copy lies. @throws ReaderError `not-found` */
export function copyPath(directory: string, copy: string): string {
  const path = join(folderOf(directory), copy)
  if (!name.test(copy) || !existsSync(path)) throw new ReaderError('not-found', 'This copy is no longer kept.')
  return path
}

/** Makes today's copy of the archive, unless it is there, and lets the oldest go. Nothing is kept where the reader wants none. */
export async function keepCopy(
  { archive, directory }: { readonly archive: Archive; readonly directory: string },
  now: Date
): Promise<void> {
  const wanted = archive.settings().backupsKept
  const folder = folderOf(directory)
  const today = `library-${now.toISOString().slice(0, 10)}.sqlite`
  if (wanted > 0 && !existsSync(join(folder, today))) {
    await mkdir(folder, { recursive: true })
    await requireRoom(directory, (await stat(archive.path)).size)
    const part = join(folder, `${today}.part`)
    await rm(part, { force: true })
    await snapshotDatabase(archive.database, part)
    await rename(part, join(folder, today))
  }
  for (const copy of (await keptCopies(directory)).slice(wanted)) await rm(join(folder, copy.name), { force: true })
}

/** Keeps copies of the archive: once the start is over, then each day. Answers how to stop it. */
export function keepCopiesDaily(
  parts: { readonly archive: Archive; readonly directory: string },
  log: Log,
  afterMs: number
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const keep = () => {
    running = keepCopy(parts, new Date()).catch((cause: unknown) => log.error('the archive could not be copied', cause))
  }
  const first = setTimeout(keep, afterMs).unref()
  const others = setInterval(keep, DAY_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(others)
    return running
  }
}
