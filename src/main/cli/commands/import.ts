import { resolve } from 'node:path'
import { toErrorData } from '@shared/contract/errors'
import type { ImportResult } from '@shared/contract/export'
import type { OpmlImportResult } from '@shared/contract/feeds'
import { isJsonExport } from '../../library/export/json/importJson'
import { readCompanions } from '../../readCompanions'
import { readLocalFile } from '../../readLocalFile'
import { articleSummary } from '../articleSummary'
import { type CommandLibrary, type CommandOutcome, EXIT, type Remark } from '../command'
import { tellTransfer } from '../tellTransfer'

interface Imported {
  readonly articles: readonly ReturnType<typeof articleSummary>[]
  readonly feeds: readonly { readonly id: number; readonly title: string; readonly url: string }[]
  readonly existing: readonly string[]
  readonly refused: OpmlImportResult['refused']
  readonly links: OpmlImportResult['links']
  readonly exported: readonly ImportResult[]
}

/** `import <file…>`: OPML, a file or a list on the web, adds feeds; a saved page or a text becomes a story. One that fails stops no other. */
export async function importFiles(library: CommandLibrary, files: readonly string[], remark: Remark): Promise<CommandOutcome> {
  const done: Imported[] = []
  const failed: { file: string; error: ReturnType<typeof toErrorData> }[] = []
  for (const file of files) {
    try {
      done.push(await importOne(library, file, remark))
    } catch (thrown) {
      failed.push({ file, error: toErrorData(thrown) })
      remark(`${file}: ${toErrorData(thrown).message}`)
    }
  }
  return outcome(done, failed)
}

async function importOne(library: CommandLibrary, file: string, remark: Remark): Promise<Imported> {
  if (/^https?:\/\//i.test(file)) return importedFeeds(await library.ask('feeds.importOpmlFrom', { url: file }))
  if (await isJsonExport(file)) return importExport(library, file, remark)
  const { name, bytes } = await readLocalFile(file)
  if (isOpml(file, bytes)) return importedFeeds(await library.ask('feeds.importOpml', { bytes }))
  const { articles } = await library.ask('articles.importFile', { name, bytes, files: [...(await readCompanions(file, bytes))] })
  const { statuses } = await library.ask('articles.heads', { ids: articles.map(({ id }) => id) })
  const summaries = articles.map((article) =>
    articleSummary(
      article,
      statuses.find(({ articleId }) => articleId === article.id),
      'Imported'
    )
  )
  return { ...nothing, articles: summaries }
}

async function importExport(library: CommandLibrary, file: string, remark: Remark): Promise<Imported> {
  const stop = tellTransfer(library, remark)
  try {
    const exported = await library.ask('export.import', { file: library.grantFile(resolve(file)) })
    return { ...nothing, exported: [exported] }
  } finally {
    stop()
  }
}

const nothing: Imported = { articles: [], feeds: [], existing: [], refused: [], links: [], exported: [] }

function importedFeeds({ added, existing, refused, links }: OpmlImportResult): Imported {
  return { ...nothing, feeds: added.map(({ id, title, url }) => ({ id, title, url })), existing, refused, links }
}

/** By its ending, or by an `<opml` within the first kilobyte. */
function isOpml(file: string, bytes: Uint8Array): boolean {
  return /\.opml$/i.test(file) || /<opml[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))
}

function outcome(done: readonly Imported[], failed: readonly { file: string; error: { message: string } }[]): CommandOutcome {
  const articles = done.flatMap((one) => one.articles)
  const feeds = done.flatMap((one) => one.feeds)
  const existing = done.flatMap((one) => one.existing)
  const refused = done.flatMap((one) => one.refused)
  const links = done.flatMap((one) => one.links)
  const exported = done.flatMap((one) => one.exported)
  const lines = [
    ...articles.map(({ id, title }) => `story ${id}  ${title}`),
    ...feeds.map(({ id, title }) => `feed ${id}  ${title}`),
    ...existing.map((url) => `already subscribed  ${url}`),
    ...refused.map(({ title, reason }) => `refused  ${title}: ${reason}`),
    ...links.map(({ title, url }) => `linked  ${title}  ${url}`),
    ...exported.map((one) => `export  feeds: ${one.feeds}, stories: ${one.stories}, merged: ${one.merged}`)
  ]
  const isPartial = failed.length > 0 || refused.length > 0
  const code = failed.length > 0 && done.length === 0 ? EXIT.failed : isPartial ? EXIT.partly : EXIT.done
  return { json: { articles, feeds, existing, refused, links, exported, failed }, text: lines.join('\n'), code }
}
