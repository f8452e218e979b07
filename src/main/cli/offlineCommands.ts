import type { Command } from 'commander'
import type { CommandLibrary, CommandOutcome, CommonOptions, Remark } from './command'
import { type DoctorOptions, doctor } from './commands/doctor'
import { type PrepareOptions, prepare } from './commands/prepare'
import { retry } from './commands/retry'
import { savePage } from './commands/save'
import { wholeNumber } from './numbers'
import { addScopeOptions } from './scopeOptions'

type Run = (options: CommonOptions, work: (library: CommandLibrary) => Promise<CommandOutcome>) => Promise<void>

/** Adds the commands that keep the offline promise. */
export function describeOfflineCommands(command: (usage: string, description: string) => Command, run: Run, remark: Remark): void {
  addScopeOptions(command('prepare', 'fetch what stories lack: texts, pictures, on request linked pages and media'))
    .option('--links', 'save the pages they link to as well')
    .option('--media', 'save recordings and films as well')
    .option('--estimate', 'only say what it would take')
    .action((options: CommonOptions & PrepareOptions) => run(options, (library) => prepare(library, options, remark)))
  command('save <url>', 'save one page by its address, or queue it until the network is there').action(
    (url: string, options: CommonOptions) => run(options, (library) => savePage(library, url))
  )
  command('retry', 'ask again for what a story lacks')
    .argument('<id>', 'the story’s number', wholeNumber)
    .action((id: number, options: CommonOptions) => run(options, (library) => retry(library, id)))
  command('doctor', 'check that all the library says is so')
    .option('--deep', 'read every file')
    .option('--repair', 'fetch lost files again, remove stray ones, set counts and search right')
    .action((options: CommonOptions & DoctorOptions) => run(options, (library) => doctor(library, options)))
}
