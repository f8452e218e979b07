import { join } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }
import { runCommandLine } from './run'

const resources = join(import.meta.dirname, '../../resources')
process.exitCode = await runCommandLine(process.argv.slice(2), { version: packageJson.version, resources })
