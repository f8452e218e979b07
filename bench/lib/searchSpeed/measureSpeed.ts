import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { EngineFigures, LibraryFigures, SpeedTask } from './figures'

const program = fileURLToPath(new URL('./speedProcess.ts', import.meta.url))

/** Measures one engine in a process of its own. */
export async function measureSpeed(task: SpeedTask & { readonly engine: 'offprint' }): Promise<LibraryFigures>
export async function measureSpeed(task: SpeedTask): Promise<EngineFigures>
export async function measureSpeed(task: SpeedTask): Promise<EngineFigures> {
  const child = fork(program, [JSON.stringify(task)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=6144']
  })
  const answer = once(child, 'message')
  const [first] = await Promise.race([
    answer,
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${task.engine} ended with ${code}`)))
  ])
  return first as EngineFigures
}
