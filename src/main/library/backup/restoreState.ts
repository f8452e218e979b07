import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import { z } from 'zod'
import { writeOutput } from '../files/outputFile'

/**
 * Where a restore stands. `ready`: unpacked, the library before still in its place · `out`: the library before is being moved aside ·
 * `in`: the restored one is being moved into its place · `back-out`, `back-in`: the other way round, since it could not be opened · `done`.
 */
const state = z.object({
  phase: z.enum(['ready', 'out', 'in', 'back-out', 'back-in', 'done']),
  at: z.int(),
  holds: z.enum(['archive', 'library'])
})
type State = z.infer<typeof state>

/** What a restore replaces: the archive alone, or all that makes up a library's data. The search index is made anew. */
const archive = ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm'] as const
const parts = { archive, library: [...archive, 'images', 'media', 'thumbnails'] } as const
const derived = ['search.sqlite', 'search.sqlite-wal', 'search.sqlite-shm', 'search-anew.sqlite'] as const

const root = (directory: string): string => join(directory, 'restore')
/** Where a backup is unpacked. */
export const stagedFolder = (directory: string): string => join(root(directory), 'new')
/** Where the library before is kept. */
export const formerFolder = (directory: string): string => join(root(directory), 'former')
const stateFile = (directory: string): string => join(root(directory), 'state.json')

/** Leaves word that what is unpacked, the archive or the whole library, is to take the place of the present one. */
export async function markReady(directory: string, at: number, holds: State['holds']): Promise<void> {
  await mkdir(root(directory), { recursive: true })
  await writeOutput(stateFile(directory), (file) => file.write(JSON.stringify({ phase: 'ready', at, holds } satisfies State)))
}

export function readState(directory: string): State | null {
  if (!existsSync(stateFile(directory))) return null
  return state.parse(JSON.parse(readFileSync(stateFile(directory), 'utf8')))
}

function setPhase(directory: string, phase: State['phase']): void {
  const { at, holds } = readState(directory) ?? { at: 0, holds: 'library' }
  const part = `${stateFile(directory)}.part`
  writeFileSync(part, JSON.stringify({ phase, at, holds } satisfies State), { flush: true })
  renameSync(part, stateFile(directory))
}

/** Puts the unpacked library in place, wherever an earlier try was ended; false when there is none. Every step can be ended and taken up again. */
export function swapIn(directory: string): boolean {
  const found = readState(directory)
  if (found === null || found.phase === 'done') return false
  if (found.phase === 'back-out' || found.phase === 'back-in') {
    moveBack(directory, found.phase, found.holds)
    return false
  }
  const former = formerFolder(directory)
  if (found.phase === 'ready') {
    rmSync(former, { recursive: true, force: true })
    setPhase(directory, 'out')
  }
  if (found.phase !== 'in') {
    moveParts(directory, former, found.holds)
    setPhase(directory, 'in')
  }
  moveParts(stagedFolder(directory), directory, found.holds)
  for (const name of derived) rmSync(join(directory, name), { force: true })
  return true
}

/** The restored library has opened: the one before is kept aside for a while. */
export function confirmRestore(directory: string): void {
  setPhase(directory, 'done')
  rmSync(stagedFolder(directory), { recursive: true, force: true })
}

/** The restored library could not be opened: the one before takes its place again. */
export function swapBack(directory: string): void {
  const holds = readState(directory)?.holds ?? 'library'
  setPhase(directory, 'back-out')
  moveBack(directory, 'back-out', holds)
}

function moveBack(directory: string, phase: 'back-out' | 'back-in', holds: State['holds']): void {
  if (phase === 'back-out') {
    moveParts(directory, stagedFolder(directory), holds)
    setPhase(directory, 'back-in')
  }
  moveParts(formerFolder(directory), directory, holds)
  for (const name of derived) rmSync(join(directory, name), { force: true })
  rmSync(root(directory), { recursive: true, force: true })
}

/** Moves what is there; what was moved before an earlier end is passed over. */
function moveParts(from: string, to: string, holds: State['holds']): void {
  mkdirSync(to, { recursive: true })
  for (const name of parts[holds]) {
    if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
  }
}

/** Gives up a restore that has not begun to move anything. */
export function cancelRestore(directory: string): void {
  if (readState(directory)?.phase === 'ready') rmSync(root(directory), { recursive: true, force: true })
}

/** When the library before the last restore was put aside, milliseconds since 1970; null when it is no longer kept. */
export function formerSince(directory: string): number | null {
  const found = readState(directory)
  return found?.phase === 'done' && existsSync(join(formerFolder(directory), 'library.sqlite')) ? found.at : null
}

/** Has the library before the last restore take its place again at the next opening. @throws ReaderError `not-found` */
export async function bringFormerBack(directory: string, at: number): Promise<void> {
  const found = readState(directory)
  if (found === null || formerSince(directory) === null) throw new ReaderError('not-found', 'The library from before is no longer kept.')
  rmSync(stagedFolder(directory), { recursive: true, force: true })
  renameSync(formerFolder(directory), stagedFolder(directory))
  await markReady(directory, at, found.holds)
}

/** Lets the library before the last restore go. */
export function dropFormer(directory: string): void {
  rmSync(root(directory), { recursive: true, force: true })
}
