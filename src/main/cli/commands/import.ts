import { toErrorData } from '@shared/contract/errors'
import type { OpmlImportResult } from '@shared/contract/feeds'
import { readCompanions } from '../../readCompanions'
import { readLocalFile } from '../../readLocalFile'
import { articleSummary } from '../articleSummary'
import { type CommandLibrary, type CommandOutcome, EXIT, type Remark } from '../command'

interface Imported {
  readonly articles: readonly ReturnType<typeof articleSummary>[]
  readonly feeds: readonly { readonly id: number; readonly title: string; readonly url: string }[]
  readonly existing: readonly string[]
  readonly refused: OpmlImportResult['refused']
  readonly links: OpmlImportResult['links']
}

/** `import <file…>`: OPML, a file or a list on the web, adds feeds; a saved page or a text becomes a story. One that fails stops no other. */
export async function importFiles(library: CommandLibrary, files: readonly string[], remark: Remark): Promise<CommandOutcome> {
  const done: Imported[] = []
  const failed: { file: string; error: ReturnType<typeof toErrorData> }[] = []
  for (const file of files) {
    try {
      done.push(await importOne(library, file))
    } catch (thrown) {
      failed.push({ file, error: toErrorData(thrown) })
      remark(`${file}: ${toErrorData(thrown).message}`)
    }
  }
  return outcome(done, failed)
}

async function importOne(library: CommandLibrary, file: string): Promise<Imported> {
  if (/^https?:\/\//i.test(file)) return importedFeeds(await library.ask('feeds.importOpmlFrom', { url: file }))
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
  return { articles: summaries, feeds: [], existing: [], refused: [], links: [] }
}

function importedFeeds({ added, existing, refused, links }: OpmlImportResult): Imported {
  return { articles: [], feeds: added.map(({ id, title, url }) => ({ id, title, url })), existing, refused, links }
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
  const lines = [
    ...articles.map(({ id, title }) => `story ${id}  ${title}`),
    ...feeds.map(({ id, title }) => `feed ${id}  ${title}`),
    ...existing.map((url) => `already subscribed  ${url}`),
    ...refused.map(({ title, reason }) => `refused  ${title}: ${reason}`),
    ...links.map(({ title, url }) => `linked  ${title}  ${url}`)
  ]
  const isPartial = failed.length > 0 || refused.length > 0
  const code = failed.length > 0 && done.length === 0 ? EXIT.failed : isPartial ? EXIT.partly : EXIT.done
  return { json: { articles, feeds, existing, refused, links, failed }, text: lines.join('\n'), code }
}
