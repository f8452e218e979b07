import { join } from 'node:path'
import { app } from 'electron'
import { commandWords } from './cli/commandWords'
import { startShell } from './shell'

/** Electron's entry: the command line when a command is named, else the desktop app. */
const argv = process.argv.slice(app.isPackaged ? 1 : 2)
const command = commandWords(argv)

if (command === null) startShell(argv)
else app.exit(await runCommand(command))

async function runCommand(words: readonly string[]): Promise<number> {
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  try {
    const { runCommandLine } = await import('./cli/run')
    return await runCommandLine(words, { version: app.getVersion(), resources: join(import.meta.dirname, '../../resources') })
  } catch (thrown) {
    // Electron would show a box and wait for someone to close it.
    console.error(thrown)
    return 1
  }
}
