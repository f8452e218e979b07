import { expect, test } from 'vitest'
import { makeImageHash } from '../../../helpers/makeArticle'
import { addFeed } from '../archive/temporaryArchive'
import { commonStory, hour, placedArchive, start } from './placedArchive'

const fire =
  'Firefighters fought a blaze in the Pellworth warehouse at Caldmoor docks. Officer Ruth Abara said nobody was hurt in Tanner Row.'
const fireLater = 'A day after the Pellworth warehouse at Caldmoor docks burned, Ruth Abara let families return to Tanner Row.'

function picture(number: number, width: number, height: number) {
  const hash = makeImageHash(number)
  const shown = { url: `https://news.example/${number}.jpg`, hash, reason: null, alt: '', caption: null, credit: null }
  return { stored: { hash, mime: 'image/jpeg', width, height, bytes: 1000, thumbnail: null }, shown }
}

test('shows a story’s members earliest first, each with why it is there', async () => {
  const { archive, stories, feed, save, storyIds } = placedArchive()
  const other = addFeed(archive)
  const later = save('Families return', fireLater, { publishedAt: start + 20 * hour, feedId: other.id })
  const first = save('Fire at Caldmoor docks', fire)
  const copy = save('Blaze at the docks', fire, { publishedAt: start + hour, feedId: other.id })
  await stories.catchUp()
  const page = stories.page(commonStory(storyIds([first, copy, later])))
  expect(page.members.map((member) => member.head.id)).toEqual([first, copy, later])
  expect(page.members[0]?.why).toContainEqual({ kind: 'same-text' })
  expect(page.members[2]?.why.map((reason) => reason.kind)).toContain('names')
  expect(page.sources).toEqual([
    { feedId: other.id, articles: 2 },
    { feedId: feed.id, articles: 1 }
  ])
  expect(page).toMatchObject({ chapters: [page.story], leadId: null, seenAt: null, near: [] })
})

test('is led by the largest picture of a good shape', async () => {
  const { archive, stories, save, storyIds } = placedArchive()
  const pictures = [picture(1, 300, 200), picture(2, 900, 600), picture(3, 700, 1400)]
  for (const { stored } of pictures) archive.addImage(stored)
  const ids = pictures.map(({ shown }, at) =>
    save('Fire at Caldmoor docks', at === 0 ? fire : fireLater, { publishedAt: start + at * hour, images: [shown], leadImage: 0 })
  )
  await stories.catchUp()
  expect(stories.page(commonStory(storyIds(ids))).leadId).toBe(ids[1])
})

test('says what is new since the reader looked', async () => {
  let now = Date.UTC(2025, 0, 1)
  const { archive, stories, save, storyIds } = placedArchive(() => now)
  const ids = [save('Fire at Caldmoor docks', fire), save('Blaze at the docks', fireLater)]
  await stories.catchUp()
  const story = commonStory(storyIds(ids))
  expect(stories.page(story).members.map((member) => member.isNew)).toEqual([false, false])
  archive.setStorySeen(story)
  now += hour
  save('Families return', fireLater, { publishedAt: start + 20 * hour })
  await stories.catchUp()
  const page = stories.page(story)
  expect(page.seenAt).toBe(now - hour)
  expect(page.members.map((member) => member.isNew)).toEqual([false, false, true])
})

test('names stories close by, unless they are kept apart', async () => {
  const { stories, save, storyIds } = placedArchive()
  const quarter = 90 * 24 * hour
  const old = [0, 1].map((at) => save('Fire at Caldmoor docks', at === 0 ? fire : fireLater, { publishedAt: start + at * hour }))
  const recent = [0, 1].map((at) => save('Fire again', at === 0 ? fire : fireLater, { publishedAt: start + quarter + at * hour }))
  await stories.catchUp()
  const [oldStory, recentStory] = [commonStory(storyIds(old)), commonStory(storyIds(recent))]
  expect(stories.page(recentStory).near.map((story) => story.id)).toEqual([oldStory])
  stories.keepApart(oldStory, recentStory)
  expect(stories.page(recentStory).near).toEqual([])
})
