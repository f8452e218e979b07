import type { ArticleHead, ArticleStatus, CaptureState } from '@shared/contract/articles'
import type { ArticlePage } from '@shared/contract/changes'
import type { Feed } from '@shared/contract/feeds'
import type { SortKey } from '@shared/contract/ids'
import { PAGE_LIMIT } from '@shared/contract/requests'
import type { Scope } from '@shared/contract/scope'
import { articleSummary } from '../articleSummary'
import { captureWords } from '../captureWords'
import type { CommandLibrary, CommandOutcome } from '../command'
import { feedById } from '../feedById'

export interface ListOptions {
  readonly unread?: boolean
  readonly starred?: boolean
  readonly feed?: number
  readonly limit: number
}

/** `list`: stories, newest first. */
export async function list(library: CommandLibrary, options: ListOptions): Promise<CommandOutcome> {
  const { feeds } = await library.ask('replica.start', {})
  const rows = await readPages(library, scopeOf(options, feeds), options.unread === true, options.limit)
  const titles = new Map(feeds.map(({ id, title }) => [id, title]))
  const articles = rows.map(({ head, status }) => articleSummary(head, status, titles.get(head.feedId) ?? ''))
  const lines = articles.map(
    ({ id, title, feed, publishedAt, isRead, capture }) =>
      `${String(id).padStart(6)} ${isRead ? ' ' : '•'} ${publishedAt.slice(0, 10)}  ${title}  — ${feed}${lacking(capture)}`
  )
  return { json: { articles }, text: lines.join('\n') }
}

/** What is said of a story that is not whole. */
function lacking(capture: CaptureState): string {
  const isWhole = capture.text === 'full' && capture.images.saved === capture.images.total
  return isWhole ? '' : `  [${captureWords(capture)}]`
}

function scopeOf(options: ListOptions, feeds: readonly Feed[]): Scope {
  if (options.starred === true) return { kind: 'starred' }
  if (options.feed === undefined) return { kind: 'all' }
  return { kind: 'feed', feedId: feedById(feeds, options.feed).id }
}

async function readPages(library: CommandLibrary, scope: Scope, unreadOnly: boolean, limit: number) {
  const rows: { head: ArticleHead; status: ArticleStatus | undefined }[] = []
  let before: SortKey | null = null
  while (rows.length < limit) {
    const page: ArticlePage = await library.ask('articles.page', {
      scope,
      unreadOnly,
      before,
      limit: Math.min(PAGE_LIMIT, limit - rows.length)
    })
    const statuses = new Map(page.statuses.map((status) => [status.articleId, status]))
    rows.push(...page.articles.map((head) => ({ head, status: statuses.get(head.id) })))
    before = page.articles.at(-1)?.sortKey ?? null
    if (!page.more || before === null) break
  }
  return rows
}
