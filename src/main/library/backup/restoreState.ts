import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeOutput } from '../files/outputFile'

/**
 * Where a restore stands. `ready`: unpacked, the library before still in its place · `out`: the library before is being moved aside ·
 * `in`: the restored one is being moved into its place · `back-out`, `back-in`: the other way round, since it could not be opened · `done`.
 */
const state = z.object({ phase: z.enum(['ready', 'out', 'in', 'back-out', 'back-in', 'done']), at: z.int() })
type State = z.infer<typeof state>

/** All that makes up a library's data; what a restore replaces. The search index is made anew. */
const parts = ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm', 'images', 'media', 'thumbnails'] as const
const derived = ['search.sqlite', 'search.sqlite-wal', 'search.sqlite-shm', 'search-anew.sqlite'] as const

const root = (directory: string): string => join(directory, 'restore')
/** Where a backup is unpacked. */
export const stagedFolder = (directory: string): string => join(root(directory), 'new')
/** Where the library before is kept. */
export const formerFolder = (directory: string): string => join(root(directory), 'former')
const stateFile = (directory: string): string => join(root(directory), 'state.json')

/** Leaves word that what is unpacked is to take the library's place. */
export async function markReady(directory: string, at: number): Promise<void> {
  await mkdir(root(directory), { recursive: true })
  await writeOutput(stateFile(directory), (file) => file.write(JSON.stringify({ phase: 'ready', at } satisfies State)))
}

export function readState(directory: string): State | null {
  if (!existsSync(stateFile(directory))) return null
  return state.parse(JSON.parse(readFileSync(stateFile(directory), 'utf8')))
}

function setPhase(directory: string, phase: State['phase']): void {
  const at = readState(directory)?.at ?? 0
  const part = `${stateFile(directory)}.part`
  writeFileSync(part, JSON.stringify({ phase, at } satisfies State), { flush: true })
  renameSync(part, stateFile(directory))
}

/** Puts the unpacked library in place, wherever an earlier try was ended; false when there is none. Every step can be ended and taken up again. */
export function swapIn(directory: string): boolean {
  const found = readState(directory)
  if (found === null || found.phase === 'done') return false
  if (found.phase === 'back-out' || found.phase === 'back-in') {
    moveBack(directory, found.phase)
    return false
  }
  const former = formerFolder(directory)
  if (found.phase === 'ready') {
    rmSync(former, { recursive: true, force: true })
    setPhase(directory, 'out')
  }
  if (found.phase !== 'in') {
    moveParts(directory, former)
    setPhase(directory, 'in')
  }
  moveParts(stagedFolder(directory), directory)
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
  setPhase(directory, 'back-out')
  moveBack(directory, 'back-out')
}

function moveBack(directory: string, phase: 'back-out' | 'back-in'): void {
  if (phase === 'back-out') {
    moveParts(directory, stagedFolder(directory))
    setPhase(directory, 'back-in')
  }
  moveParts(formerFolder(directory), directory)
  for (const name of derived) rmSync(join(directory, name), { force: true })
  rmSync(root(directory), { recursive: true, force: true })
}

/** Moves what is there; what was moved before an earlier end is passed over. */
function moveParts(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of parts) {
    if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
  }
}

/** Gives up a restore that has not begun to move anything. */
export function cancelRestore(directory: string): void {
  if (readState(directory)?.phase === 'ready') rmSync(root(directory), { recursive: true, force: true })
}

/** Whether the library before the last restore is still kept. */
export function hasFormer(directory: string): boolean {
  return readState(directory)?.phase === 'done' && existsSync(formerFolder(directory)) && readdirSync(formerFolder(directory)).length > 0
}

/** Has the library before the last restore take its place again at the next opening. */
export function bringFormerBack(directory: string): void {
  rmSync(stagedFolder(directory), { recursive: true, force: true })
  renameSync(formerFolder(directory), stagedFolder(directory))
  setPhase(directory, 'ready')
}

/** Lets the library before the last restore go. */
export function dropFormer(directory: string): void {
  rmSync(root(directory), { recursive: true, force: true })
}
