import { errorData } from '@shared/contract/errors'
import type { Feed, FeedKind, FeedState, FullText, PicturesKept } from '@shared/contract/feeds'
import type { FeedId, FolderId } from '@shared/contract/ids'
import type { Sql } from './sql'
import { idList } from './touched'

interface FeedRow {
  readonly id: FeedId
  readonly kind: FeedKind
  readonly url: string
  readonly siteUrl: string | null
  readonly title: string
  readonly folderId: FolderId | null
  readonly state: FeedState
  readonly errorCode: string | null
  readonly errorMessage: string | null
  readonly addedAt: number
  readonly checkedAt: number | null
  readonly dueAt: number | null
  readonly keepDays: number | null
  readonly saveMedia: number
  readonly fullText: FullText
  readonly pictures: PicturesKept
  readonly everyMinutes: number | null
  readonly notify: number
  readonly position: number | null
  readonly unread: number
  readonly total: number
}

const SELECT_FEED = `
SELECT id, kind, url, site_url AS siteUrl, coalesce(custom_title, title) AS title, folder_id AS folderId, state,
  error_code AS errorCode, error_message AS errorMessage, added_at AS addedAt, checked_at AS checkedAt, due_at AS dueAt,
  keep_days AS keepDays, save_media AS saveMedia, full_text AS fullText, pictures, every_minutes AS everyMinutes, notify, position,
  unread, total
FROM feeds`

/** By title, as the sidebar shows them. */
export function allFeeds(sql: Sql): readonly Feed[] {
  return sql.all<FeedRow>(`${SELECT_FEED} ORDER BY title COLLATE NOCASE, id`).map(toFeed)
}

export function feedsById(sql: Sql, ids: readonly number[]): readonly Feed[] {
  return sql.all<FeedRow>(`${SELECT_FEED} WHERE id IN (SELECT value FROM json_each(?))`, idList(ids)).map(toFeed)
}

export function findFeedByUrl(sql: Sql, url: string): Feed | null {
  const row = sql.get<FeedRow>(`${SELECT_FEED} WHERE url = ?`, url)
  return row === undefined ? null : toFeed(row)
}

function toFeed({ errorCode, errorMessage, saveMedia, notify, ...row }: FeedRow): Feed {
  const error = errorData.safeParse({ code: errorCode, message: errorMessage })
  return { ...row, saveMedia: saveMedia === 1, notify: notify === 1, error: error.success ? error.data : null }
}
