import { setImmediate } from 'node:timers/promises'
import { ReaderError } from '@shared/contract/errors'
import type { FeedId } from '@shared/contract/ids'
import type { Removal, RetentionPreview } from '@shared/contract/storage'
import type { Archive } from '../archive/types'
import { type Expiry, findExpired, keepDaysByFeed, type RetentionRules } from './expiry'

/** Keeps the library within the rules the reader set. */
export interface Retention {
  /** A dry run, with some of the rules as they might be. */
  preview(draft: Partial<{ [K in keyof RetentionRules]: RetentionRules[K] | undefined }>): RetentionPreview
  /** Takes out what the rules say, so that it can be brought back; null when that is nothing. */
  apply(): Promise<Removal | null>
  /** @throws ReaderError `not-found` once it can no longer be undone. */
  undo(removalId: number): number
  /** Lets go for good what can no longer be brought back, then applies the rules. */
  daily(): Promise<void>
}

/** How long what was removed can be brought back. */
const UNDO_MS = 7 * 86_400_000
/** Articles of one transaction, so that other requests get their turn. */
const BATCH = 200
const EXAMPLES = 20

export function createRetention(archive: Archive, now: () => number = Date.now): Retention {
  function expiry(draft: Parameters<Retention['preview']>[0]): Expiry {
    const feeds = archive.feeds()
    const { keepDays, budgetMegabytes, keepUnread } = archive.settings()
    const rules: RetentionRules = {
      keepDays: draft.keepDays ?? keepDays,
      budgetMegabytes: draft.budgetMegabytes ?? budgetMegabytes,
      keepUnread: draft.keepUnread ?? keepUnread
    }
    const days = keepDaysByFeed(feeds, archive.folders(), rules.keepDays)
    if (rules.budgetMegabytes === 0 && [...days.values()].every((kept) => kept === 0)) return nothing
    const exempt = new Set(feeds.filter(({ kind, keepDays: own }) => kind === 'imports' || own === 0).map(({ id }) => id))
    return findExpired(archive.savedBefore(now()), { rules, days, exempt, now: now() })
  }

  async function apply(): Promise<Removal | null> {
    const { expired } = expiry({})
    if (expired.length === 0) return null
    const id = archive.beginRemoval(now() + UNDO_MS)
    for (let start = 0; start < expired.length; start += BATCH) {
      const batch = expired.slice(start, start + BATCH)
      archive.removeArticles(
        id,
        batch.map((article) => article.id),
        sumBytes(batch)
      )
      await setImmediate()
    }
    return archive.removals().find((removal) => removal.id === id) ?? null
  }

  return {
    preview: (draft) => describe(expiry(draft)),
    apply,
    undo(removalId) {
      if (!archive.removals().some(({ id }) => id === removalId)) throw new ReaderError('not-found', 'This can no longer be undone.')
      return archive.undoRemoval(removalId)
    },
    async daily() {
      archive.purgeRemovals()
      await apply()
    }
  }
}

const nothing: Expiry = { expired: [], kept: { starred: 0, queued: 0, tagged: 0, annotated: 0, linked: 0, unread: 0 } }

const sumBytes = (articles: readonly { readonly bytes: number }[]): number => articles.reduce((sum, { bytes }) => sum + bytes, 0)

function describe({ expired, kept }: Expiry): RetentionPreview {
  const byFeed = new Map<FeedId, { articles: number; bytes: number }>()
  for (const { feedId, bytes } of expired) {
    const known = byFeed.get(feedId) ?? { articles: 0, bytes: 0 }
    byFeed.set(feedId, { articles: known.articles + 1, bytes: known.bytes + bytes })
  }
  return {
    articles: expired.length,
    bytes: sumBytes(expired),
    byFeed: [...byFeed].map(([feedId, counts]) => ({ feedId, ...counts })).sort((a, b) => b.bytes - a.bytes),
    kept,
    examples: expired.slice(0, EXAMPLES).map(({ title, feedId, publishedAt }) => ({ title, feedId, publishedAt }))
  }
}
