import { expect, test } from 'vitest'
import { addFeed } from '../archive/temporaryArchive'
import { copiesLibrary } from './copiesLibrary'
import { type CopyFolder, labelledCopies } from './labelledCopies'

test.each<CopyFolder>(['newsStories', 'unseenStories'])(
  'finds the labelled copies among the articles of %s, and nothing else',
  async (folder) => {
    const { archive, duplicates, save, head } = copiesLibrary()
    const news = labelledCopies(folder)
    const feeds = new Map([...new Set(news.map(({ feed }) => feed))].map((name) => [name, addFeed(archive, { title: name }).id]))
    const ids = news.map(({ title, text, at, language, feed }) => {
      const publishedAt = Date.parse(at) - Date.UTC(2026, 0) + Date.UTC(2023, 0)
      return save(text, { title, language, publishedAt, feedId: feeds.get(feed) ?? addFeed(archive).id })
    })
    await duplicates.catchUp()
    const groups = ids.map((id) => head(id).duplicateOf ?? id)
    const counts = { together: 0, right: 0, belonging: 0 }
    for (const [one, { original }] of news.entries()) {
      for (let other = 0; other < one; other++) {
        const belongs = original === news[other]?.original
        const isTogether = groups[one] === groups[other]
        if (belongs) counts.belonging++
        if (isTogether) counts.together++
        if (belongs && isTogether) counts.right++
      }
    }
    const [precision, recall] = [counts.right / counts.together, counts.right / counts.belonging]
    console.log(
      `copies, ${folder}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; ${news.length} articles, ${counts.belonging} pairs`
    )
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  }
)
