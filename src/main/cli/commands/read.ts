import type { Article } from '@shared/contract/articles'
import { articleId } from '@shared/contract/ids'
import { isoTime } from '../articleSummary'
import type { CommandLibrary, CommandOutcome } from '../command'

export type ReadFormat = 'text' | 'html' | 'json'

/** `read <id>`: a story as text, as HTML, or as one JSON object with every stored field. */
export async function read(library: CommandLibrary, id: number, format: ReadFormat): Promise<CommandOutcome> {
  const article = await library.ask('articles.read', { id: articleId.parse(id) })
  return { json: articleJson(article), text: format === 'html' ? article.html : articleText(article) }
}

/** Without the key that lists are ordered by, which means nothing outside. */
function articleJson({ feedTitle, publishedAt, savedAt, sortKey: _, ...article }: Article) {
  return { ...article, feed: feedTitle, publishedAt: isoTime(publishedAt), savedAt: isoTime(savedAt) }
}

function articleText(article: Article): string {
  const trail = article.sections.join(' › ')
  const source = [article.byline, article.feedTitle, isoTime(article.publishedAt).slice(0, 10)].filter((part) => part !== null)
  return [trail, article.title, source.join(' · '), '', article.text].filter((line, at) => at > 0 || line !== '').join('\n')
}
