import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalUrl } from '@shared/text/canonicalUrl'
import { expect, test } from 'vitest'
import { extractStory, noHints } from '../../../../src/main/library/articles/extractStory'
import { silentLog } from '../../../../src/main/library/log'
import { openStories } from '../../../../src/main/library/stories/stories'
import { scorePairs } from '../../../helpers/scoreGroups'
import { addFeed, temporaryArchive } from '../archive/temporaryArchive'

const edition = join(import.meta.dirname, '../../../../resources/sample')
const noStory = /(^|\/)(about|index)\.html$|^(ads|amp|section)\//

/** The pages of a site that are stories, by their path in the edition. */
function storyPages(site: string): string[] {
  const paths = readdirSync(join(edition, site), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return paths.filter((path) => path.endsWith('.html') && !noStory.test(path)).sort()
}

function readPage(site: string, path: string) {
  const url = `https://${site}.sample.offprint.invalid/${path}`
  const pageHtml = readFileSync(join(edition, site, path))
  return { url, story: extractStory({ pageHtml, contentType: 'text/html', pageUrl: url, hints: noHints }) }
}

/** Labels that only one running story carries. */
const running: readonly string[] = ['Belarus Crisis', 'Kestrel mission', 'Round the Skerries', 'Storm Ottoline']

test('the running stories of the sample edition come together, site after site, and nothing else does', { timeout: 60_000 }, async () => {
  const archive = temporaryArchive(undefined, () => Date.UTC(2027, 0, 1))
  const stories = openStories(archive, silentLog)
  const sites = readdirSync(edition, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const ids = sites.flatMap(({ name: site }) => {
    const feed = addFeed(archive, { kind: 'sample', title: site })
    return storyPages(site).map((path) => {
      const { url, story } = readPage(site, path)
      const { pictures: _pictures, leadPicture: _leadPicture, publishedAt, addresses, ...rest } = story
      const known = { ...rest, addresses: [...addresses, canonicalUrl(url)], publishedAt: publishedAt ?? 0, images: [], leadImage: null }
      return archive.saveArticle({ ...known, feedId: feed.id, guid: url, itemHash: url, url }).id
    })
  })
  await stories.catchUp()
  const labelled = archive.heads(ids).articles.filter((head) => head.topic === null || running.includes(head.topic))
  const labels = labelled.map((head) => head.topic)
  expect(new Set(labels)).toEqual(new Set([null, ...running]))
  const inStory = labelled.filter((head) => head.topic !== null)
  const { precision, recall } = scorePairs(
    inStory.map((head) => head.topic),
    inStory.map((head) => head.storyId)
  )
  console.log(`sample edition: pairwise precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
  expect(precision).toBe(1)
  expect(recall).toBeGreaterThanOrEqual(0.8)
  expect(archive.counts().stories).toBeLessThanOrEqual(running.length + 2)
})
