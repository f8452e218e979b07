import { exportFormat } from '@shared/contract/export'
import { type Command, Option } from 'commander'
import type { CommandLibrary, CommandOutcome, CommonOptions, Remark } from './command'
import { backup, restore } from './commands/backup'
import { type ExportOptions, exportChosen } from './commands/export'
import { collectNumbers } from './numbers'
import { addScopeOptions } from './scopeOptions'

type Run = (options: CommonOptions, work: (library: CommandLibrary) => Promise<CommandOutcome>) => Promise<void>

/** Adds the commands that write the library's things to files and take them in again. */
export function describeExportCommands(command: (usage: string, description: string) => Command, run: Run, remark: Remark): void {
  const exporting = command('export', 'print the subscriptions as OPML, or write stories to a file')
  addScopeOptions(exporting, ['article', 'annotated'])
    .addOption(new Option('--format <format>', 'what to write').choices(['opml', ...exportFormat.options]).default('opml'))
    .option('-o, --output <file>', 'where to write it')
    .addOption(new Option('--article <id...>', 'only these stories').argParser(collectNumbers))
    .addOption(new Option('--annotated', 'only those with a highlight or a note').conflicts('article'))
    .option('--title <title>', 'what a collection is called')
    .option('--no-pictures', 'leave the pictures out')
    .option('--no-notes', 'leave highlights and notes out')
    .action((options: CommonOptions & ExportOptions) => run(options, (library) => exportChosen(library, options, remark)))
  command('backup <file>', 'write the whole library to one file').action((file: string, options: CommonOptions) =>
    run(options, (library) => backup(library, file, remark))
  )
  command('restore <file>', 'put the library of a backup in place of this one, which is kept aside')
    .option('--dry-run', 'only check the backup and say what is in it')
    .action((file: string, options: CommonOptions & { dryRun?: boolean }) =>
      run(options, (library) => restore(library, file, options.dryRun === true, remark))
    )
}
