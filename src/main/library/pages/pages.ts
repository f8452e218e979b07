import { ReaderError, type ReaderErrorCode, toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { QueuedPage, SavePageResult } from '@shared/contract/offline'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { pastedAddresses } from '../feeds/pastedAddresses'
import { createLimiter } from '../network/limiter'
import type { SyncParts } from '../sync/parts'
import { type CapturedPage, capturePage, type WantedPage } from './capturePage'
import { tryLater } from './tryLater'

/** What became of a page that was to be saved now. */
export type PageSaved =
  | { readonly kind: 'saved'; readonly id: ArticleId; readonly isNew: boolean; readonly bytes: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly isPassing: boolean; readonly bytes: number }

/** Pages saved by their address, and the queue of those that could not be had yet. */
export interface Pages {
  /**
   * Saves a page, known by any of its addresses already or new. What can't be had is queued, on disk before this answers.
   * @throws ReaderError `bad-address`, `disk-full`.
   */
  save(wanted: { url: string; fromId: ArticleId | null }, signal: AbortSignal): Promise<SavePageResult>
  /** The same without the queue. @throws ReaderError `cancelled`, `offline`, `disk-full`. */
  saveNow(wanted: WantedPage, signal: AbortSignal): Promise<PageSaved>
  /** Tries what is due; `soon`, when the network has just answered: all that waits for it. Answers how many were saved. */
  drain(options: { soon: boolean; signal: AbortSignal }): Promise<number>
}

const AT_ONCE = 4
/** Pages tried at one look; the others follow at the next. */
const PAGES_AT_A_LOOK = 50
const noAnswer: ReadonlySet<ReaderErrorCode> = new Set(['timeout', 'tls', 'unreachable'])
const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'disk-full', 'library-damaged'])

export function createPages(parts: SyncParts): Pages {
  const { archive, log, now = Date.now } = parts
  const underWay = new Map<string, Promise<PageSaved>>()

  /** Twice the same page at once is fetched once. */
  function saveNow(wanted: WantedPage, signal: AbortSignal): Promise<PageSaved> {
    const key = canonicalUrl(wanted.url)
    const running = underWay.get(key)
    if (running !== undefined) return running
    const saving = fetchAndSave(wanted, key, signal).finally(() => underWay.delete(key))
    underWay.set(key, saving)
    return saving
  }

  async function fetchAndSave(wanted: WantedPage, key: string, signal: AbortSignal): Promise<PageSaved> {
    const known = archive.articleByAddress(key)
    if (known !== null) return { kind: 'saved', id: known, isNew: false, bytes: 0 }
    const page = await capturePage(parts, wanted, signal)
    return page.kind === 'none' ? { ...page, kind: 'failed' } : store(page)
  }

  /** A page that turns out to be a story we have gives that story its address. */
  function store({ article, bytes }: CapturedPage & { kind: 'captured' }): PageSaved {
    return archive.transaction(() => {
      const known = article.addresses.map((address) => archive.articleByAddress(address)).find((id) => id !== null) ?? null
      if (known !== null) archive.addAddresses(known, article.addresses)
      const id = known ?? archive.saveArticle(article).id
      archive.unqueueSaved()
      return { kind: 'saved', id, isNew: known === null, bytes }
    })
  }

  async function save({ url, fromId }: WantedPage, signal: AbortSignal): Promise<SavePageResult> {
    const addresses = pastedAddresses(url)
    const known = addresses.map((address) => archive.articleByAddress(canonicalUrl(address))).find((id) => id !== null) ?? null
    if (known !== null) return { kind: 'saved', id: known, isNew: false }
    const [first = url, ...others] = addresses
    const answer = await saveOrQueue({ url: first, fromId }, signal)
    // Without a scheme https is only a guess.
    const [other] = others
    if (answer.kind === 'saved' || other === undefined || !answer.hadNoAnswer) return answer.result
    archive.unqueuePage(answer.result.page.id)
    return (await saveOrQueue({ url: other, fromId }, signal)).result
  }

  async function saveOrQueue(wanted: WantedPage, signal: AbortSignal): Promise<Outcome> {
    const page = await tryToSave(wanted, signal)
    if (page.kind === 'saved') return { kind: 'saved', result: { kind: 'saved', id: page.id, isNew: page.isNew } }
    const canonical = canonicalUrl(wanted.url)
    const before = archive.queuedPages().find((queued) => canonicalUrl(queued.url) === canonical)
    const queued = archive.queuePage({ ...asQueued(wanted, page, before?.tries ?? 0), title: titleOf(wanted) })
    return { kind: 'queued', hadNoAnswer: page.isPassing, result: { kind: 'queued', page: queued, reason: page.reason } }
  }

  function asQueued({ url, fromId }: WantedPage, { reason, isPassing }: Failed, tries: number) {
    return { url, canonicalUrl: canonicalUrl(url), fromId, reason, nextAt: isPassing ? tryLater(tries + 1, now()) : null }
  }

  /** The words of the link that leads there. */
  function titleOf({ url, fromId }: WantedPage): string | null {
    const key = canonicalUrl(url)
    const link = fromId === null ? undefined : archive.openLinks(fromId).find(({ canonicalUrl: address }) => address === key)
    return link?.text.trim() || null
  }

  async function tryToSave(wanted: WantedPage, signal: AbortSignal): Promise<PageSaved> {
    try {
      return await saveNow(wanted, signal)
    } catch (thrown) {
      if (!(thrown instanceof ReaderError) || endsAll.has(thrown.code)) throw thrown
      return { kind: 'failed', reason: thrown.message, isPassing: thrown.code === 'offline' || noAnswer.has(thrown.code), bytes: 0 }
    }
  }

  async function drainOne(queued: QueuedPage, signal: AbortSignal): Promise<number> {
    const page = await tryToSave(queued, signal)
    if (page.kind === 'saved') {
      archive.unqueuePage(queued.id)
      return 1
    }
    const isStillQueued = archive.queuedPages().some(({ id }) => id === queued.id)
    if (isStillQueued) archive.queuePage({ ...asQueued(queued, page, queued.tries), title: queued.title })
    return 0
  }

  return {
    save,
    saveNow,
    async drain({ soon, signal }) {
      archive.unqueueSaved()
      const limiter = createLimiter(AT_ONCE)
      const trying = archive.duePages(now(), soon, PAGES_AT_A_LOOK).map((queued) => limiter.run(signal, () => drainOne(queued, signal)))
      const ends = await Promise.allSettled(trying)
      const bug = ends.find((end) => end.status === 'rejected' && !(end.reason instanceof ReaderError))
      if (bug?.status === 'rejected') log.error(`a queued page could not be saved: ${toErrorData(bug.reason).message}`, bug.reason)
      return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0)
    }
  }
}

type Failed = Extract<PageSaved, { kind: 'failed' }>
type Outcome =
  | { readonly kind: 'saved'; readonly result: Extract<SavePageResult, { kind: 'saved' }> }
  | { readonly kind: 'queued'; readonly hadNoAnswer: boolean; readonly result: Extract<SavePageResult, { kind: 'queued' }> }
