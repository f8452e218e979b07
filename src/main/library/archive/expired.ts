import type { ArticleId, FeedId } from '@shared/contract/ids'
import { ALL_BYTES, JOIN_BYTES } from './articleBytes'
import type { Store } from './store'
import type { Archive } from './types'

/** An article that rules may remove, oldest first; times are milliseconds since 1970. */
export interface RemovableArticle {
  readonly id: ArticleId
  readonly feedId: FeedId
  readonly title: string
  readonly publishedAt: number
  readonly savedAt: number
  readonly bytes: number
  readonly isStarred: boolean
  /** It waits in the read-later queue. */
  readonly isQueued: boolean
  readonly isTagged: boolean
  /** The reader marked or noted something in it. */
  readonly isAnnotated: boolean
  /** A starred story links to it. */
  readonly isLinked: boolean
  readonly isUnread: boolean
}

type Mark = 'isAnnotated' | 'isLinked' | 'isQueued' | 'isStarred' | 'isTagged' | 'isUnread'
type Row = Omit<RemovableArticle, Mark> & { readonly [M in Mark]: number }

const LINKED = `
SELECT DISTINCT l.target_id FROM statuses s JOIN links l ON l.article_id = s.article_id WHERE s.is_starred = 1 AND l.target_id IS NOT NULL`
const SELECT = `
SELECT a.id, a.feed_id AS feedId, a.title, a.published_at AS publishedAt, a.saved_at AS savedAt,
  ${ALL_BYTES} AS bytes,
  s.is_starred AS isStarred, s.queued_at IS NOT NULL AS isQueued, a.id IN (SELECT article_id FROM article_tags) AS isTagged,
  a.id IN (SELECT article_id FROM annotations) AS isAnnotated,
  a.id IN (${LINKED}) AS isLinked, s.is_read = 0 AS isUnread
FROM articles a JOIN statuses s ON s.article_id = a.id
${JOIN_BYTES}
WHERE a.saved_at < ? ORDER BY a.saved_at, a.id`

/** What was saved before a time, with its size and what speaks for keeping it. */
export function expiredMethods({ sql }: Store): Pick<Archive, 'savedBefore'> {
  return { savedBefore: (time) => sql.all<Row>(SELECT, time).map(toArticle) }
}

function toArticle({ isStarred, isQueued, isTagged, isAnnotated, isLinked, isUnread, ...row }: Row): RemovableArticle {
  return {
    ...row,
    isStarred: isStarred === 1,
    isQueued: isQueued === 1,
    isTagged: isTagged === 1,
    isAnnotated: isAnnotated === 1,
    isLinked: isLinked === 1,
    isUnread: isUnread === 1
  }
}
