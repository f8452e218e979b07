import { join } from 'node:path'
import { app } from 'electron'
import { isCommandLine } from './cli/isCommandLine'
import { startShell } from './shell'

/** Electron's entry: the command line when a command is named, else the desktop app. */
const argv = process.argv.slice(app.isPackaged ? 1 : 2)

if (isCommandLine(argv)) {
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  // Chromium's own switches (--no-sandbox) stand before the command.
  const command = argv.slice(argv.findIndex((word) => !word.startsWith('-')))
  const { runCommandLine } = await import('./cli/run')
  app.exit(await runCommandLine(command, { version: app.getVersion(), resources: join(import.meta.dirname, '../../resources') }))
} else {
  startShell(argv)
}
