import { join } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }
import { commandWords } from './commandWords'
import { runCommandLine } from './run'

const argv = process.argv.slice(2)
const resources = join(import.meta.dirname, '../../resources')
process.exitCode = await runCommandLine(commandWords(argv) ?? argv, { version: packageJson.version, resources })
