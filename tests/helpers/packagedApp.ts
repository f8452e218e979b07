import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'

/** Chromium's switches for this machine; a user's own start has none of them. */
const switches = [...(process.env['OFFPRINT_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []), '--disable-gpu', '--log-level=3']

/** The packaged program that `npm test` and `npm run e2e` make before the tests. */
export function packagedProgram(): string {
  const program = process.env['OFFPRINT_PACKAGED']
  if (program === undefined) throw new Error('No packaged app to test: run the tests with `npm run e2e`, which makes one.')
  return program
}

/**
 * Starts the packaged app on a library folder. Its fuses refuse the debugger by which Playwright drives a development build,
 * so the window is reached over the DevTools protocol instead.
 */
export async function launchPackagedApp(directory: string): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const args = [...switches, '--remote-debugging-port=0', '--library', directory]
  const child = spawn(packagedProgram(), args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const browser = await chromium.connectOverCDP(await devToolsAddress(child))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The packaged app has no browser context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const close = async (): Promise<void> => {
    await browser.close()
    await end(child)
  }
  return { page, close }
}

/** The address that Chromium tells on stderr once it listens. */
async function devToolsAddress(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('stderr is not a pipe')
  const said: string[] = []
  for await (const line of createInterface(child.stderr)) {
    said.push(line)
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`The packaged app ended before its window opened:\n${said.join('\n')}`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/** What a command line program answered. */
export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command of the packaged program as a script would: without a display. */
export function runPackagedCommand(...command: readonly string[]): Promise<Answer> {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  return new Promise((resolve) => {
    execFile(packagedProgram(), [...switches, ...command], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr })
    })
  })
}
