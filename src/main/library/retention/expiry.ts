import type { Feed, Folder } from '@shared/contract/feeds'
import type { FeedId, FolderId } from '@shared/contract/ids'
import type { Settings } from '@shared/contract/settings'
import type { RetentionPreview } from '@shared/contract/storage'
import type { RemovableArticle } from '../archive/expired'

/** The rules of how long stories stay. */
export type RetentionRules = Pick<Settings, 'keepDays' | 'budgetMegabytes' | 'keepUnread'>

/** What the rules say of the stories that are past their time. */
export interface Expiry {
  readonly expired: readonly RemovableArticle[]
  /** Past their time, and kept all the same. Each counts once, a starred story as that alone. */
  readonly kept: RetentionPreview['kept']
}

const DAY_MS = 86_400_000
const MEGABYTE = 1_000_000

/**
 * Days that each feed's stories are kept, 0 for ever: its own rule, else its folder's, else the one of the folder above,
 * else the settings'. What the reader saved by hand knows no rule but its own.
 */
export function keepDaysByFeed(feeds: readonly Feed[], folders: readonly Folder[], fallback: number): ReadonlyMap<FeedId, number> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const ofFolder = (id: FolderId | null): number => {
    const folder = id === null ? undefined : byId.get(id)
    return folder === undefined ? fallback : (folder.keepDays ?? ofFolder(folder.parentId))
  }
  return new Map(feeds.map((feed) => [feed.id, feed.keepDays ?? (feed.kind === 'imports' ? 0 : ofFolder(feed.folderId))]))
}

/**
 * Which of the articles (oldest saved first) the rules remove: those kept longer than their feed says, then, while the library
 * takes more than its budget, the oldest of the rest. Starred, queued, tagged and annotated ones, and those a starred story links to, never go.
 */
export function findExpired(
  articles: readonly RemovableArticle[],
  state: {
    readonly rules: RetentionRules
    readonly days: ReadonlyMap<FeedId, number>
    readonly exempt: ReadonlySet<FeedId>
    readonly now: number
  }
): Expiry {
  const { rules, days, exempt, now } = state
  const isPast = ({ feedId, savedAt }: RemovableArticle) => {
    const kept = days.get(feedId) ?? 0
    return kept > 0 && savedAt < now - kept * DAY_MS
  }
  const past = new Set(articles.filter(isPast))
  for (const article of overBudget(articles, past, rules, exempt)) past.add(article)
  const counts = { starred: 0, queued: 0, tagged: 0, annotated: 0, linked: 0, unread: 0 }
  const expired = [...past].filter((article) => {
    const reason = reasonToKeep(article, rules)
    if (reason !== null) counts[reason] += 1
    return reason === null
  })
  return { expired: expired.sort((a, b) => a.savedAt - b.savedAt), kept: counts }
}

function reasonToKeep(article: RemovableArticle, rules: RetentionRules): keyof Expiry['kept'] | null {
  if (article.isStarred) return 'starred'
  if (article.isQueued) return 'queued'
  if (article.isTagged) return 'tagged'
  if (article.isAnnotated) return 'annotated'
  if (article.isLinked) return 'linked'
  return article.isUnread && rules.keepUnread ? 'unread' : null
}

function overBudget(
  articles: readonly RemovableArticle[],
  past: ReadonlySet<RemovableArticle>,
  rules: RetentionRules,
  exempt: ReadonlySet<FeedId>
): readonly RemovableArticle[] {
  if (rules.budgetMegabytes === 0) return []
  const goes = (article: RemovableArticle) => past.has(article) && reasonToKeep(article, rules) === null
  let excess = articles.reduce((sum, article) => sum + (goes(article) ? 0 : article.bytes), 0) - rules.budgetMegabytes * MEGABYTE
  const more: RemovableArticle[] = []
  for (const article of articles) {
    if (excess <= 0) break
    if (past.has(article) || exempt.has(article.feedId) || reasonToKeep(article, rules) !== null) continue
    more.push(article)
    excess -= article.bytes
  }
  return more
}
