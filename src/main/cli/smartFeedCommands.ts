import type { Command } from 'commander'
import type { CommandLibrary, CommandOutcome, CommonOptions } from './command'
import { addSmartFeed, listSmartFeeds, removeSmartFeed } from './commands/smartFeeds'
import { wholeNumber } from './numbers'

type Run = (options: CommonOptions, work: (library: CommandLibrary) => Promise<CommandOutcome>) => Promise<void>

/** Adds `smart-feeds` and the commands below it; `options` gives a command what every command takes. */
export function describeSmartFeedCommands(
  command: (usage: string, description: string) => Command,
  options: (command: Command) => Command,
  run: Run
): void {
  const group = command('smart-feeds', 'list the queries that are kept, with their unread stories').action((common: CommonOptions) =>
    run(common, listSmartFeeds)
  )
  // What stands before `add` is read as the options of `smart-feeds`.
  const all = (below: Command): CommonOptions => ({ ...below.opts<CommonOptions>(), ...given(group) })
  const add = options(group.command('add'))
    .description('keep a query')
    .argument('<title>', 'what it is called')
    .argument('<query...>', 'in the language of `search`')
    .option('--notify', 'let the system tell of new stories')
  add.action((title: string, words: string[], { notify = false }: { notify?: boolean }) =>
    run(all(add), (library) => addSmartFeed(library, { title, query: words.join(' '), notify }))
  )
  const remove = options(group.command('remove')).description('forget a query').argument('<id>', 'its number', wholeNumber)
  remove.action((id: number) => run(all(remove), (library) => removeSmartFeed(library, id)))
}

/** The options that were written, without those that stand at their defaults. */
function given(command: Command): Partial<CommonOptions> {
  return Object.fromEntries(Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli'))
}
