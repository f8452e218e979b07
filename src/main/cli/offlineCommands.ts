import { type Command, Option } from 'commander'
import type { CommandLibrary, CommandOutcome, CommonOptions, Remark } from './command'
import { type DoctorOptions, doctor } from './commands/doctor'
import { type PrepareOptions, prepare } from './commands/prepare'
import { retry } from './commands/retry'
import { savePage } from './commands/save'
import { wholeNumber } from './numbers'

type Run = (options: CommonOptions, work: (library: CommandLibrary) => Promise<CommandOutcome>) => Promise<void>

/** Options of `prepare` that each choose the stories, with commander's name of each. */
const scopes: readonly (readonly [flags: string, description: string, name: string])[] = [
  ['--feed <id>', 'only of this feed', 'feed'],
  ['--folder <id>', 'only of this folder and all below it', 'folder'],
  ['--search <query>', 'only those that a search finds', 'search'],
  ['--section <name>', 'only of this section', 'section'],
  ['--starred', 'only starred ones', 'starred'],
  ['--story <id>', 'only the articles of this story', 'story'],
  ['--unread', 'only unread ones', 'unread']
]
const numbered: ReadonlySet<string> = new Set(['feed', 'folder', 'story'])

/** Adds the commands that keep the offline promise. */
export function describeOfflineCommands(command: (usage: string, description: string) => Command, run: Run, remark: Remark): void {
  const preparing = command('prepare', 'fetch what stories lack: texts, pictures, on request linked pages and media')
  for (const [flags, description, name] of scopes) {
    const option = new Option(flags, description).conflicts(scopes.flatMap(([, , other]) => (other === name ? [] : [other])))
    preparing.addOption(numbered.has(name) ? option.argParser(wholeNumber) : option)
  }
  preparing
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
