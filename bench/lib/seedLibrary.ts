import { openArchive } from '../../src/main/library/archive/archive'
import type { CapturedArticle, SanitizedHtml } from '../../src/main/library/articles/types'
import { silentLog } from '../../src/main/library/log'
import { openSearch } from '../../src/main/library/search/search'
import { openStories } from '../../src/main/library/stories/stories'
import { feedId, imageHash } from '../../src/shared/contract/ids'
import { copiedFrom, storyProse } from './events'

const FEEDS = 50
const PER_TRANSACTION = 50
const MINUTE = 60_000
const NEWEST = Date.UTC(2026, 10, 1)

/** Fills a library with generated stories of 450 words, indexed and clustered as if they had been synced. */
export async function seedLibrary(directory: string, stories: number): Promise<void> {
  seedArchive(directory, stories)
  const archive = openArchive(directory)
  const search = openSearch(archive, directory, silentLog)
  await search.catchUp()
  await openStories(archive, silentLog).catchUp()
  search.close()
  archive.close()
}

/** Fills an archive alone: what is derived from it is made when the library is opened. */
export function seedArchive(directory: string, stories: number): void {
  const archive = openArchive(directory)
  const feeds = Array.from({ length: FEEDS }, (_, at) => {
    const folderId = archive.ensureFolder([`Folder ${at % 5}`])
    return archive.addFeed({ kind: 'web', url: `https://site-${at}.example/feed`, siteUrl: null, title: `Site ${at}`, folderId }).id
  })
  for (let at = 0; at < stories; at += PER_TRANSACTION) {
    archive.transaction(() => {
      for (let story = at; story < Math.min(stories, at + PER_TRANSACTION); story++) {
        archive.saveArticle(seedArticle(story, feedId.parse(feeds[story % FEEDS]), NEWEST - (stories - story) * 10 * MINUTE))
      }
    })
  }
  archive.close()
}

/** The searchable head of the story that `seedLibrary` saves under this number. */
export function seedHead(story: number): { readonly title: string; readonly text: string } {
  const text = storyProse(story)
  return { title: text.headline(), text: `${text.name()} ${text.paragraph().split(' ').slice(0, 40).join(' ')}` }
}

/** All words of the story that `seedLibrary` saves under this number. */
export function seedText(story: number): { readonly title: string; readonly body: string } {
  const text = storyProse(story)
  return { title: text.headline(), body: `${text.name()}\n${paragraphsOf(story).join('\n\n')}` }
}

/** Eight paragraphs; those of a copy are those of its original. */
function paragraphsOf(story: number): string[] {
  const text = storyProse(story)
  text.headline()
  text.name()
  return Array.from({ length: 8 }, () => text.paragraph())
}

/** The story of this number as the capture hands it to the archive. */
export function seedArticle(story: number, feed: CapturedArticle['feedId'], publishedAt: number): CapturedArticle {
  const text = storyProse(story)
  const title = text.headline()
  const byline = text.name()
  const url = `https://site-${story % FEEDS}.example/story/${story}`
  const paragraphs = paragraphsOf(copiedFrom(story) ?? story)
  return {
    feedId: feed,
    guid: url,
    itemHash: imageHash.parse(story.toString(16).padStart(64, '0')),
    url,
    title,
    topic: null,
    byline,
    sections: ['World', `Region ${story % 7}`],
    publishedAt,
    language: 'en',
    direction: 'ltr',
    siteName: `Site ${story % FEEDS}`,
    commentCount: story % 30,
    commentsUrl: null,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n') as SanitizedHtml,
    excerpt: (paragraphs[0] ?? '').slice(0, 240),
    wordCount: paragraphs.join(' ').split(' ').length,
    images: [],
    leadImage: null,
    links: [],
    media: [],
    addresses: [url],
    text: 'full',
    textReason: null
  }
}
