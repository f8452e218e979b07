import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Run {
  readonly answer: unknown
  readonly seconds: number
  /** User and system time of the whole process, threads included. */
  readonly cpuSeconds: number
  /** Largest resident memory, MiB. */
  readonly peakMiB: number
}

/** Hears each second what memory the process holds; `heapUsed` is its main thread's, `rss` the whole process's. */
export type MemoryListener = (memory: NodeJS.MemoryUsage) => void

const usageHook = new URL('./reportUsage.mjs', import.meta.url).href
const memoryHook = new URL('./reportMemory.mjs', import.meta.url).href
const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

/** Runs one command of the built command line in a process of its own and measures it. */
export async function runOffprint(args: readonly string[], onMemory?: MemoryListener): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const usageFile = join(folder, 'usage.json')
  const start = performance.now()
  const hooks = onMemory === undefined ? [usageHook] : [usageHook, memoryHook]
  const child = spawn(process.execPath, [...hooks.flatMap((hook) => ['--import', hook]), cli, ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit', ...(onMemory === undefined ? [] : (['ipc'] as const))],
    env: { ...process.env, OFFPRINT_USAGE_FILE: usageFile }
  })
  if (onMemory !== undefined) child.on('message', (memory) => onMemory(memory as NodeJS.MemoryUsage))
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as { cpuSeconds: number; peakMiB: number }
  rmSync(folder, { recursive: true })
  return { answer: JSON.parse(output) as unknown, seconds, ...usage }
}
