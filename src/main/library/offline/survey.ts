import { setImmediate } from 'node:timers/promises'
import type { OfflineChoice, OfflineEstimate } from '@shared/contract/offline'
import type { StoryGaps } from '../archive/offlineTypes'
import { collectLinks } from './linkedPages'
import { type ScopeParts, scopeIds } from './scopeIds'

/** Bytes on the wire of a page without its pictures, as news pages have them, packed. */
const PAGE_BYTES = 100_000
/** Until the library holds pictures to learn from. */
const PICTURE_BYTES = 120_000
const PICTURES_A_PAGE = 2
/** Of a recording whose publisher says nothing: half an hour of speech. */
const MEDIUM_BYTES = 30_000_000

/** Whether a story lacks nothing of what is chosen. */
function isReady({ isComplete, media }: StoryGaps, choice: Pick<OfflineChoice, 'media'>): boolean {
  return isComplete && (!choice.media || media === 0)
}

export interface Survey extends OfflineEstimate {
  /** The story saved last among those looked at; what is saved later is not of this choice. */
  readonly newest: number
}

/** What making a choice of stories ready would take. The same library gives the same figures. */
export async function survey(parts: ScopeParts, choice: OfflineChoice): Promise<Survey> {
  const links = collectLinks(parts.archive)
  const sum = { articles: 0, ready: 0, texts: 0, pictures: 0, media: 0, mediaBytes: 0, newest: 0 }
  for await (const ids of scopeIds(parts, choice.scope)) {
    for (const gaps of parts.archive.gaps(ids)) {
      sum.articles += 1
      sum.newest = Math.max(sum.newest, gaps.id)
      sum.ready += Number(isReady(gaps, choice))
      sum.texts += Number(gaps.lacksText)
      sum.pictures += gaps.pictures
      if (choice.links && gaps.links > 0) links.add(gaps.id)
      if (!choice.media) continue
      sum.media += gaps.media
      sum.mediaBytes += gaps.mediaBytes + gaps.undeclared * MEDIUM_BYTES
    }
    // Others have their turn between the batches.
    await setImmediate()
  }
  const { mediaBytes, ...counted } = sum
  return { ...counted, links: links.count(), bytes: mediaBytes + bytesOf(parts, sum.texts, sum.pictures, links.count()) }
}

/** By what the pictures kept so far weigh, and how many a story has. */
function bytesOf({ archive }: ScopeParts, texts: number, pictures: number, links: number): number {
  const { articles, images, imageBytes } = archive.counts()
  const picture = images === 0 ? PICTURE_BYTES : imageBytes / images
  const aPage = articles === 0 || images === 0 ? PICTURES_A_PAGE : images / articles
  return Math.round(pictures * picture + texts * PAGE_BYTES + links * (PAGE_BYTES + aPage * picture))
}
