import type { Article } from '@shared/contract/articles'
import { articleId } from '@shared/contract/ids'
import { isoTime } from '../articleSummary'
import { captureWords } from '../captureWords'
import type { CommandLibrary, CommandOutcome } from '../command'

export type ReadFormat = 'text' | 'html' | 'json'

/** `read <id>`: a story as text, as HTML, or as one JSON object with every stored field. */
export async function read(library: CommandLibrary, id: number, format: ReadFormat): Promise<CommandOutcome> {
  const article = await library.ask('articles.read', { id: articleId.parse(id) })
  return { json: articleJson(article), text: format === 'html' ? article.html : articleText(article) }
}

/** Without the key that lists are ordered by, which means nothing outside. */
function articleJson({ feedTitle, publishedAt, savedAt, revisedAt, sortKey: _, ...article }: Article) {
  const times = { publishedAt: isoTime(publishedAt), savedAt: isoTime(savedAt), revisedAt: revisedAt === null ? null : isoTime(revisedAt) }
  return { ...article, feed: feedTitle, ...times }
}

function articleText(article: Article): string {
  const trail = article.sections.join(' › ')
  const source = [article.byline, article.feedTitle, isoTime(article.publishedAt).slice(0, 10)].filter((part) => part !== null)
  const lines = [trail, article.title, source.join(' · '), '', article.text, '', ...stateLines(article)]
  return lines.filter((line, at) => at > 0 || line !== '').join('\n')
}

/** What is kept, and each thing that is not with its reason. */
function stateLines({ capture, images, media }: Article): readonly string[] {
  const missing = images.filter(({ src }) => src === null).map(({ url, reason }) => `missing picture  ${url}: ${reason ?? ''}`)
  const unsaved = media
    .filter(({ src }) => src === null)
    .map(({ kind, url, reason }) => `${kind} not saved  ${url}${reason === null ? '' : `: ${reason}`}`)
  return [`kept: ${captureWords(capture)}`, ...missing, ...unsaved]
}
