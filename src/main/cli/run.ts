import { resolve } from 'node:path'
import { ReaderError, toErrorData } from '@shared/contract/errors'
import { searchSort } from '@shared/contract/search'
import { Command, CommanderError, Option } from 'commander'
import { type LibraryOptions, openLibrary } from '../library'
import { refuseOpenLibrary } from '../library/backup/refuseOpenLibrary'
import type { Log } from '../library/log'
import { type CommandLibrary, type CommandOutcome, type CommonOptions, EXIT, type ExitCode, type Remark } from './command'
import { importFiles } from './commands/import'
import { type ListOptions, list } from './commands/list'
import { type NotesOptions, notes } from './commands/notes'
import { type ReadFormat, read } from './commands/read'
import { related } from './commands/related'
import { type SearchOptions, search } from './commands/search'
import { stats } from './commands/stats'
import { runningStories } from './commands/stories'
import { story } from './commands/story'
import { subscribe } from './commands/subscribe'
import { sync } from './commands/sync'
import { describeExportCommands } from './exportCommands'
import { collectNumbers, upTo, wholeNumber } from './numbers'
import { describeOfflineCommands } from './offlineCommands'
import { defaultLibraryDirectory } from './options'
import { print } from './print'
import { describeSmartFeedCommands } from './smartFeedCommands'

const remark: Remark = (line) => process.stderr.write(`${line}\n`)

const log: Log = {
  info: () => undefined,
  warn: remark,
  error: (message, cause) => remark(`${message}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
}

/** The program a command runs in. */
export interface Program {
  readonly version: string
  /** The folder of what is shipped with the app (`resources/`). */
  readonly resources: string
}

/** Runs one command to its end. The answer goes to stdout, everything else to stderr. */
export async function runCommandLine(argv: readonly string[], { version, resources }: Program): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  const program = describeCommands(version, async (options, work) => {
    code = await runOne(resources, options, work)
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    return thrown.exitCode === 0 ? EXIT.done : EXIT.usage
  }
  return code
}

type Work = (library: CommandLibrary) => Promise<CommandOutcome>

async function runOne(resources: string, { library: directory, json }: CommonOptions, work: Work): Promise<ExitCode> {
  try {
    const outcome = await workOn({ directory: resolve(directory), resources, log }, work)
    await print(json === true ? JSON.stringify(outcome.json) : outcome.text)
    return outcome.code ?? EXIT.done
  } catch (thrown) {
    const error = toErrorData(thrown)
    if (json === true) await print(JSON.stringify({ error }))
    if (thrown instanceof ReaderError) remark(error.message)
    else log.error('Something broke', thrown)
    return EXIT.failed
  }
}

async function workOn(options: LibraryOptions, work: Work): Promise<CommandOutcome> {
  const outcome = await workOnce(options, work)
  if (outcome.reopens === true) await bringIn(options)
  return outcome
}

async function workOnce(options: LibraryOptions, work: Work): Promise<CommandOutcome> {
  const library = await openLibrary(options)
  if (library.recovered !== null) remark(library.recovered.message)
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}

/** Opens a restored library, which puts it in its place; refused while the app has it open. */
async function bringIn(options: LibraryOptions): Promise<void> {
  refuseOpenLibrary(options.directory)
  const library = await openLibrary(options)
  await library.settled()
  await library.close()
}

type Run = (options: CommonOptions, work: Work) => Promise<void>

function describeCommands(version: string, run: Run): Command {
  const program = new Command('offprint').description('An offline news reader, without its window').version(version).exitOverride()
  const withCommonOptions = (one: Command): Command =>
    one
      .option('--library <dir>', 'the library’s folder', defaultLibraryDirectory())
      .option('--json', 'print one JSON document')
      .exitOverride()
  const command = (usage: string, description: string): Command => withCommonOptions(program.command(usage).description(description))

  command('subscribe <url>', 'follow a site: a feed’s address or a page that offers one').action((url: string, options: CommonOptions) =>
    run(options, (library) => subscribe(library, url))
  )
  command('import <files...>', 'take in OPML, saved pages (HTML) and plain texts').action((files: string[], options: CommonOptions) =>
    run(options, (library) => importFiles(library, files, remark))
  )
  command('sync', 'fetch what is new')
    .option('--feed <id...>', 'only these feeds', collectNumbers)
    .action((options: CommonOptions & { feed?: number[] }) => run(options, (library) => sync(library, options.feed ?? [])))
  command('list', 'list stories, newest first')
    .option('--unread', 'only unread ones')
    .addOption(new Option('--starred', 'only starred ones').conflicts(['feed', 'queued', 'tag']))
    .addOption(new Option('--queued', 'only those to read later').conflicts(['feed', 'tag']))
    .addOption(new Option('--tag <name>', 'only those with this tag').conflicts('feed'))
    .option('--feed <id>', 'only of this feed', wholeNumber)
    .option('--limit <n>', 'at most so many', wholeNumber, 10_000)
    .action((options: CommonOptions & ListOptions) => run(options, (library) => list(library, options)))
  command('search <query...>', 'search the whole archive')
    .option('--limit <n>', 'at most so many, up to 200', upTo(200), 50)
    .addOption(new Option('--sort <order>', 'best first, or newest first').choices(searchSort.options).default('relevance'))
    .option('--fold', 'one row a running story')
    .option('--facets', 'count by feed, section, author, language and time')
    .action((words: string[], options: CommonOptions & SearchOptions) =>
      run(options, (library) => search(library, words.join(' '), options))
    )
  command('read', 'print a story')
    .argument('<id>', 'the story’s number', wholeNumber)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'html', 'json']).default('text'))
    .action((id: number, options: CommonOptions & { format: ReadFormat }) =>
      run({ ...options, json: options.json === true || options.format === 'json' }, (library) => read(library, id, options.format))
    )
  command('notes', 'list what you highlighted and noted')
    .argument('[words...]', 'only what holds these words')
    .option('--limit <n>', 'at most so many, up to 1000', upTo(1000), 1000)
    .action((words: string[], options: CommonOptions & NotesOptions) => run(options, (library) => notes(library, words.join(' '), options)))
  command('related', 'print what belongs to a story, and why')
    .argument('<id>', 'the story’s number', wholeNumber)
    .option('--limit <n>', 'at most so many, up to 50', upTo(50), 12)
    .action((id: number, options: CommonOptions & { limit: number }) => run(options, (library) => related(library, id, options.limit)))
  command('stories', 'list running stories, the latest news first')
    .option('--limit <n>', 'at most so many, up to 1000', upTo(1000), 50)
    .action((options: CommonOptions & { limit: number }) => run(options, (library) => runningStories(library, options.limit)))
  command('story', 'print a running story: what happened, in order, and why it is one')
    .argument('<id>', 'the running story’s number, as `stories` prints it', wholeNumber)
    .action((id: number, options: CommonOptions) => run(options, (library) => story(library, id)))
  command('stats', 'print what the library holds').action((options: CommonOptions) => run(options, stats))
  describeSmartFeedCommands(command, withCommonOptions, run)
  describeOfflineCommands(command, run, remark)
  describeExportCommands(command, run, remark)
  return program
}
