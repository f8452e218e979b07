import { errorData, ReaderError } from '@shared/contract/errors'
import type { LedgerRow } from '@shared/contract/feeds'
import type { FeedId } from '@shared/contract/ids'
import type { Store } from './store'
import type { Archive, FetchOutcome, FetchState } from './types'

type LedgerMethods = Pick<Archive, 'fetchState' | 'recordFetch' | 'ledger'>
type Row = Omit<LedgerRow, 'error'> & { readonly errorCode: string | null; readonly errorMessage: string | null }

const ROWS_KEPT = 500
const FETCH_STATE = `
SELECT id AS feedId, kind, url, etag, last_modified AS lastModified, body_hash AS bodyHash, checked_at AS checkedAt, due_at AS dueAt,
  failures, moved_to AS movedTo, moved_seen AS movedSeen
FROM feeds WHERE id = ?`
const INSERT_ROW = `
INSERT INTO fetches (feed_id, at, duration_ms, status, bytes, added, changed, same, error_code, error_message, next_at, next_reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const DELETE_OLD = `
DELETE FROM fetches WHERE feed_id = ?1 AND id <= (SELECT id FROM fetches WHERE feed_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)`
const UPDATE_FEED = `
UPDATE feeds SET state = ?, failures = ?, etag = ?, last_modified = ?, body_hash = ?, moved_to = ?, moved_seen = ?,
  error_code = ?, error_message = ?, checked_at = ?, due_at = ?, title = coalesce(?, title), site_url = coalesce(?, site_url)
WHERE id = ?`
const SELECT_ROWS = `
SELECT feed_id AS feedId, at, duration_ms AS durationMs, status, bytes, added, changed, same,
  error_code AS errorCode, error_message AS errorMessage, next_at AS nextAt, next_reason AS nextReason
FROM fetches WHERE feed_id = ? ORDER BY id DESC LIMIT ?`

/** What each fetch of a feed did, newest first, and what the next one needs to know. */
export function ledgerMethods(store: Store): LedgerMethods {
  return {
    fetchState: (id) => fetchState(store, id),
    recordFetch: (outcome) => store.write(() => recordFetch(store, outcome), 'relaxed'),
    ledger: (id, limit) => store.sql.all<Row>(SELECT_ROWS, id, limit).map(toLedgerRow)
  }
}

function fetchState({ sql }: Store, id: FeedId): FetchState {
  const state = sql.get<FetchState>(FETCH_STATE, id)
  if (state === undefined) throw new ReaderError('not-found', 'This feed is no longer subscribed.')
  return state
}

/** A feed removed while it was fetched has no ledger any more: nothing to record. */
function recordFetch(store: Store, outcome: FetchOutcome): void {
  if (updateFeed(store, outcome) === 0) return
  insertRow(store, outcome)
  store.sql.run(DELETE_OLD, outcome.feedId, ROWS_KEPT)
  store.note('feed', outcome.feedId)
}

function updateFeed({ sql }: Store, outcome: FetchOutcome): number {
  const { state, failures, etag, lastModified, bodyHash, movedTo, movedSeen, error, at, nextAt, title, siteUrl, feedId } = outcome
  const validators = [etag, lastModified, bodyHash, movedTo, movedSeen]
  return sql.run(
    UPDATE_FEED,
    state,
    failures,
    ...validators,
    error?.code ?? null,
    error?.message ?? null,
    at,
    nextAt,
    title,
    siteUrl,
    feedId
  )
}

function insertRow({ sql }: Store, row: FetchOutcome): void {
  const { feedId, at, durationMs, status, bytes, added, changed, same, error, nextAt, nextReason } = row
  const failure = [error?.code ?? null, error?.message ?? null]
  sql.run(INSERT_ROW, feedId, at, durationMs, status, bytes, added, changed, same, ...failure, nextAt, nextReason)
}

function toLedgerRow({ errorCode, errorMessage, ...row }: Row): LedgerRow {
  const error = errorData.safeParse({ code: errorCode, message: errorMessage })
  return { ...row, error: error.success ? error.data : null }
}
