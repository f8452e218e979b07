import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'
import type { OfflineChoice, OfflineFailure } from '@shared/contract/offline'
import type { StoryGaps } from '../archive/offlineTypes'
import type { MediaSaver } from '../media/mediaSaver'
import type { Pages } from '../pages/pages'
import type { SyncParts } from '../sync/parts'
import type { LinkCollector, LinkedPage } from './linkedPages'
import { refetch } from './refetch'
import { retryPictures } from './retryPictures'
import type { OfflineTally } from './tally'

export interface PrepareParts extends SyncParts {
  readonly pages: Pick<Pages, 'saveNow'>
  readonly saver: Pick<MediaSaver, 'save'>
}

/** A story that lacks something. */
export interface StoryWork {
  readonly gaps: StoryGaps
  /** Whose pages this run saves; null when none are wanted. */
  readonly links: LinkCollector | null
  readonly media: OfflineChoice['media']
}

export interface StoryRun {
  readonly tally: OfflineTally
  readonly signal: AbortSignal
  /** Waits while the reader pauses. @throws ReaderError `cancelled` */
  pass(): Promise<void>
}

/** After these the whole run ends. */
const endsAll: ReadonlySet<ReaderErrorCode> = new Set(['cancelled', 'disk-full', 'library-damaged'])

/** Brings what one story lacks: its text, then its pictures, its media, the pages it links to. What fails is in the tally. */
export async function prepareStory(work: StoryWork, parts: PrepareParts, run: StoryRun): Promise<void> {
  const isFresh = work.gaps.lacksText && (await prepareText(work, parts, run))
  if (work.gaps.pictures > 0) await preparePictures(work, parts, run, isFresh)
  if (work.media) await prepareMedia(work, parts, run)
  if (work.links !== null) await prepareLinks(work.links, work, parts, run)
}

/** Whether the page came, and its pictures with it. */
async function prepareText({ gaps }: StoryWork, parts: PrepareParts, run: StoryRun): Promise<boolean> {
  const failure = { articleId: gaps.id, title: gaps.title, what: 'text', url: parts.archive.origin(gaps.id).url ?? '' } as const
  return attempt(failure, 1, run, async () => {
    run.tally.bytes(await refetch(parts, gaps.id, run.signal))
    run.tally.got('texts', 1)
  })
}

async function preparePictures({ gaps }: StoryWork, parts: PrepareParts, run: StoryRun, isFresh: boolean): Promise<void> {
  const failure = { articleId: gaps.id, title: gaps.title, what: 'picture' } as const
  await attempt({ ...failure, url: '' }, gaps.pictures, run, async () => {
    const { saved, missing, bytes } = isFresh ? afterRefetch(gaps, parts) : await retryPictures(parts, gaps.id, { signal: run.signal })
    run.tally.bytes(bytes)
    run.tally.got('pictures', saved)
    for (const { url, reason } of missing) run.tally.failed({ ...failure, url, reason })
  })
}

/** The page's pictures were asked for with it. */
function afterRefetch({ id, pictures }: StoryGaps, { archive }: PrepareParts) {
  const missing = archive.missingPictures(id).map(({ url, reason }) => ({ url, reason: reason ?? 'The picture could not be had.' }))
  return { saved: Math.max(0, pictures - missing.length), missing, bytes: 0 }
}

async function prepareMedia({ gaps }: StoryWork, parts: PrepareParts, run: StoryRun): Promise<void> {
  const missing = parts.archive.storyMedia(gaps.id).filter(({ hash }) => hash === null)
  run.tally.found({ moreMedia: missing.length - gaps.media })
  for (const medium of missing) {
    const failure = { articleId: gaps.id, title: gaps.title, what: 'media', url: medium.url } as const
    await attempt(failure, 1, run, async () => {
      await parts.saver.save(medium, { signal: run.signal, onBytes: run.tally.bytes })
      run.tally.got('media', 1)
    })
  }
}

/** Those of a page that has just come are known only now. */
async function prepareLinks(links: LinkCollector, work: StoryWork, parts: PrepareParts, run: StoryRun): Promise<void> {
  const pages = links.add(work.gaps.id)
  run.tally.found({ links: links.count() })
  for (const page of pages) await prepareLink(page, work, parts, run)
}

async function prepareLink({ articleId, url }: LinkedPage, { gaps }: StoryWork, parts: PrepareParts, run: StoryRun): Promise<void> {
  const failure = { articleId, title: gaps.title, what: 'link', url } as const
  await attempt(failure, 1, run, async () => {
    const page = await parts.pages.saveNow({ url, fromId: articleId }, run.signal)
    run.tally.bytes(page.bytes)
    if (page.kind === 'saved') run.tally.got('links', 1)
    else run.tally.failed({ ...failure, reason: page.reason })
  })
}

/** One step of the work; an expected failure of it is noted and stops nothing else. */
async function attempt(failure: Omit<OfflineFailure, 'reason'>, units: number, run: StoryRun, step: () => Promise<void>): Promise<boolean> {
  await run.pass()
  try {
    await step()
    run.tally.done(units)
    return true
  } catch (thrown) {
    if (!(thrown instanceof ReaderError) || endsAll.has(thrown.code)) throw thrown
    run.tally.failed({ ...failure, reason: thrown.message })
    run.tally.done(units)
    return false
  }
}
