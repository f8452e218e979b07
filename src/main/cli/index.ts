import packageJson from '../../../package.json' with { type: 'json' }
import { runCommandLine } from './run'

process.exitCode = await runCommandLine(process.argv.slice(2), packageJson.version)
