import { app } from 'electron'
import { isCommandLine, runCommandLine } from './cli/run'
import { startShell } from './shell'

/** Electron's entry: the command line when a command is named, else the desktop app. */
const argv = process.argv.slice(app.isPackaged ? 1 : 2)

if (isCommandLine(argv)) {
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  void runCommandLine(argv, app.getVersion()).then((code) => app.exit(code))
} else {
  startShell(argv)
}
