import { resolve } from 'node:path'
import type { ExportFormat, ExportResult, ExportScope } from '@shared/contract/export'
import { articleId } from '@shared/contract/ids'
import { writeOutput } from '../../library/files/outputFile'
import type { CommandLibrary, CommandOutcome, Remark } from '../command'
import { feedById } from '../feedById'
import { type ScopeOptions, scopeOf } from '../scopeOptions'
import { tellTransfer } from '../tellTransfer'

export interface ExportOptions extends ScopeOptions {
  readonly format: ExportFormat | 'opml'
  readonly output?: string
  readonly article?: readonly number[]
  readonly annotated?: boolean
  readonly title?: string
  /** False with `--no-pictures`. */
  readonly pictures: boolean
  readonly notes: boolean
}

/** `export`: the subscriptions as OPML 2.0 on stdout, or stories as a file. */
export async function exportChosen(library: CommandLibrary, options: ExportOptions, remark: Remark): Promise<CommandOutcome> {
  const { format, output } = options
  if (format === 'opml' && output === undefined) return exportOpml(library)
  return format === 'opml' ? saveOpml(library, output ?? '') : saveStories(library, options, format, remark)
}

/** The subscriptions as OPML 2.0, with their folders. */
async function exportOpml(library: CommandLibrary): Promise<CommandOutcome> {
  const { text } = await library.ask('feeds.exportOpml', {})
  return { json: { opml: text }, text }
}

async function saveOpml(library: CommandLibrary, output: string): Promise<CommandOutcome> {
  const { text } = await library.ask('feeds.exportOpml', {})
  const path = resolve(output)
  await writeOutput(path, (file) => file.write(text))
  return { json: { file: path }, text: `Wrote ${path}.` }
}

async function saveStories(library: CommandLibrary, options: ExportOptions, format: ExportFormat, remark: Remark): Promise<CommandOutcome> {
  await library.settled()
  const { feeds } = await library.ask('replica.start', {})
  if (options.feed !== undefined) feedById(feeds, options.feed)
  const path = resolve(options.output ?? `offprint${endings[format]}`)
  const file = library.grantFile(path)
  const choice = {
    scope: exportScopeOf(options),
    format,
    title: options.title ?? 'Offprint',
    pictures: options.pictures,
    annotations: options.notes
  }
  const stop = tellTransfer(library, remark)
  try {
    const result = await library.ask('export.run', { ...choice, file })
    return { json: { file: path, ...result }, text: `Wrote ${resultWords(result)} to ${path}.` }
  } finally {
    stop()
  }
}

const endings: Readonly<Record<ExportFormat, string>> = { epub: '.epub', html: '.html', json: '.json.zip', markdown: '.zip' }

function exportScopeOf(options: ExportOptions): ExportScope {
  if (options.annotated === true) return { kind: 'annotated' }
  if (options.article !== undefined) return { kind: 'articles', ids: options.article.map((id) => articleId.parse(id)) }
  return scopeOf(options)
}

function resultWords({ stories, pictures, picturesLeftOut }: ExportResult): string {
  const left = picturesLeftOut === 0 ? '' : ` (${picturesLeftOut} left out)`
  return `stories: ${stories}, pictures: ${pictures}${left}`
}
