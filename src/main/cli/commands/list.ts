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
  readonly queued?: boolean
  readonly tag?: string
  readonly feed?: number
  readonly limit: number
}

/** `list`: stories, newest first. */
export async function list(library: CommandLibrary, options: ListOptions): Promise<CommandOutcome> {
  const { feeds } = await library.ask('replica.start', {})
  const rows = await readRows(library, options, feeds)
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

interface Row {
  readonly head: ArticleHead
  readonly status: ArticleStatus | undefined
}

function readRows(library: CommandLibrary, options: ListOptions, feeds: readonly Feed[]): Promise<readonly Row[]> {
  const { tag, unread = false, limit } = options
  return tag === undefined ? readPages(library, scopeOf(options, feeds), unread, limit) : readTagged(library, tag, unread, limit)
}

/** Most that one answer of a search carries. */
const ANSWER_LIMIT = 200

/** Tags are asked for as the window asks for them; case and accents do not matter. */
async function readTagged(library: CommandLibrary, tag: string, unreadOnly: boolean, limit: number): Promise<readonly Row[]> {
  await library.settled()
  const query = `tag:="${tag}"${unreadOnly ? ' is:unread' : ''}`
  const rows: Row[] = []
  while (rows.length < limit) {
    const page = { limit: Math.min(ANSWER_LIMIT, limit - rows.length), offset: rows.length }
    const { results, total } = await library.ask('search.full', { query, sort: 'date', ...page })
    rows.push(...results)
    if (results.length === 0 || rows.length >= total) break
  }
  return rows
}

function scopeOf(options: ListOptions, feeds: readonly Feed[]): Scope {
  if (options.starred === true) return { kind: 'starred' }
  if (options.queued === true) return { kind: 'queued' }
  if (options.feed === undefined) return { kind: 'all' }
  return { kind: 'feed', feedId: feedById(feeds, options.feed).id }
}

async function readPages(library: CommandLibrary, scope: Scope, unreadOnly: boolean, limit: number): Promise<readonly Row[]> {
  const rows: Row[] = []
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
