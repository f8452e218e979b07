import { type RuleId, ruleId } from '@shared/contract/ids'
import type { RuleProgress } from '@shared/contract/rules'
import { expect, test } from 'vitest'
import { addFeed } from '../archive/temporaryArchive'
import { mute, ruledLibrary } from './ruledLibrary'

const text = 'The harbour council met in the old tram shed to speak about the basin, the ferries and the price of rope for the winter.'

test('does to new stories what the rule says, and leaves the saved ones alone', async () => {
  const { rules, save, status, settled } = ruledLibrary()
  const before = save({ title: 'Football: the cup' })
  await settled()
  rules.add({
    title: 'Football',
    query: 'football',
    actions: [{ kind: 'read' }, { kind: 'star' }, { kind: 'queue' }, { kind: 'tag', tag: 'sport' }, { kind: 'tag', tag: 'ball' }]
  })
  const [match, other] = [save({ title: 'Football: the league' }), save({ title: 'Harbour plan' })]
  await settled()
  const untouched = { isRead: false, isStarred: false, isQueued: false, tags: [] }
  expect(status(match)).toEqual({ isRead: true, isStarred: true, isQueued: true, tags: ['ball', 'sport'] })
  expect(status(other)).toEqual(untouched)
  expect(status(before)).toEqual(untouched)
  expect(rules.list()).toMatchObject([{ title: 'Football', matched: 1, problem: null }])
})

test('keeps counts right, and adds tags to those there are', async () => {
  const { archive, rules, save, status, settled, feed } = ruledLibrary()
  rules.add({ title: 'Sport', query: 'football', actions: [{ kind: 'tag', tag: 'sport' }] })
  rules.add(mute('cup'))
  const id = save({ title: 'Football cup' })
  archive.setTags(id, ['mine'])
  await settled()
  expect(status(id).tags).toEqual(['mine', 'sport'])
  expect(archive.feed(feed.id)).toMatchObject({ unread: 0, total: 1 })
  expect(archive.replicaStart().counters).toContainEqual({ key: 'tag:sport', total: 1, unread: 0 })
})

test('rules are applied in order: a later one sees what an earlier one did', async () => {
  const { rules, save, status, settled } = ruledLibrary()
  const first = rules.add({ title: 'Second', query: 'tag:sport', actions: [{ kind: 'star' }] })
  rules.add({ title: 'First', query: 'football', actions: [{ kind: 'tag', tag: 'sport' }] })
  const early = save({ title: 'Football today' })
  await settled()
  expect(status(early)).toMatchObject({ tags: ['sport'], isStarred: false })
  expect(rules.move(first.id, 1).map(({ title }) => title)).toEqual(['First', 'Second'])
  const late = save({ title: 'Football tomorrow' })
  await settled()
  expect(status(late)).toMatchObject({ tags: ['sport'], isStarred: true })
})

test('a rule that is off does nothing; back on, it takes what comes from then', async () => {
  const { rules, save, status, settled } = ruledLibrary()
  const { id } = rules.add(mute('football'))
  rules.change(id, { isOn: false })
  const whileOff = save({ title: 'Football off' })
  await settled()
  rules.change(id, { isOn: true })
  const whileOn = save({ title: 'Football on' })
  await settled()
  expect([status(whileOff).isRead, status(whileOn).isRead]).toEqual([false, true])
})

test('a new text of a story is no new story', async () => {
  const { rules, save, status, settled } = ruledLibrary()
  const id = save({ title: 'Harbour plan' })
  await settled()
  rules.add(mute('football'))
  save({ title: 'Football plan' }, id)
  await settled()
  expect(status(id).isRead).toBe(false)
})

test('marks the copies of a story with it', async () => {
  const { archive, rules, save, status, settled } = ruledLibrary()
  const elsewhere = addFeed(archive)
  rules.add(mute(`feed:="${elsewhere.title}"`))
  const one = save({ title: 'One', body: text, url: 'https://one.example/1', addresses: [] })
  const copy = save({ title: 'Two', body: text, url: 'https://two.example/2', addresses: [], feedId: elsewhere.id })
  await settled()
  expect(archive.duplicates(one).articles.map(({ id }) => id)).toEqual([copy])
  expect([status(one).isRead, status(copy).isRead]).toEqual([true, true])
})

test('refuses what is not understood or asks for nothing, and says why', () => {
  const { rules } = ruledLibrary()
  expect(() => rules.add(mute('is:wonderful'))).toThrow(/wonderful|is:/)
  expect(() => rules.add(mute('""'))).toThrow('The rule searches for nothing.')
  const { id } = rules.add(mute('football'))
  expect(() => rules.change(id, { query: 'before:never' })).toThrow()
  expect(rules.list()).toMatchObject([{ query: 'football' }])
})

test('a rule from elsewhere that is not understood is told of, and disables no other', async () => {
  const { archive, rules, save, status, settled } = ruledLibrary()
  archive.addRule(mute('football is:wonderful'))
  rules.add(mute('cup'))
  const id = save({ title: 'Football cup' })
  const other = save({ title: 'Football league' })
  await settled()
  expect([status(id).isRead, status(other).isRead]).toEqual([true, false])
  const [wrong, right] = rules.list()
  expect(wrong).toMatchObject({ matched: 0, problem: expect.stringContaining('is:') })
  expect(right).toMatchObject({ matched: 1, problem: null })
})

test('actions that this version does not know are left out', () => {
  const { archive, rules } = ruledLibrary()
  archive.transfer.addLibraryRow('rule', { title: 'T', query: 'q', actions: [{ kind: 'sing' }, { kind: 'star' }], position: 1, addedAt: 0 })
  expect(rules.list()).toMatchObject([{ actions: [{ kind: 'star' }], isOn: true }])
})

test('previews what a query finds as it is written, the newest first', async () => {
  const { rules, save, settled } = ruledLibrary()
  const ids = Array.from({ length: 7 }, (_, index) => save({ title: `Football ${index}`, publishedAt: index * 1000 }))
  save({ title: 'Harbour' })
  await settled()
  const preview = await rules.preview('football')
  expect(preview).toMatchObject({ total: 7, problems: [] })
  expect(preview.newest.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 5))
  expect(await rules.preview('footbal is:wonderful')).toMatchObject({ total: 0, newest: [], problems: [{ start: 8 }] })
  expect(await rules.preview('')).toEqual({ total: 0, newest: [], problems: [] })
})

test('is applied to the saved stories when asked to, and just that is undone', async () => {
  const { rules, archive, save, status, settled } = ruledLibrary()
  const [read, starred, plain, other] = ['Football a', 'Football b', 'Football c', 'Harbour'].map((title) => save({ title }))
  if (read === undefined || starred === undefined || plain === undefined || other === undefined) throw new Error('not saved')
  archive.setRead([read], true)
  archive.setStarred([starred], true)
  archive.setTags(starred, ['sport'])
  await settled()
  const stories = [read, starred, plain, other]
  const before = stories.map(status)
  const counters = archive.replicaStart().counters
  const { id } = rules.add({
    title: 'Football',
    query: 'football',
    actions: [{ kind: 'read' }, { kind: 'star' }, { kind: 'tag', tag: 'sport' }]
  })
  const applied = await rules.apply(id)
  expect(applied).toMatchObject({ matched: 3, changed: 3 })
  expect(stories.map((story) => status(story).isRead)).toEqual([true, true, true, false])
  expect(stories.map((story) => status(story).tags.length)).toEqual([1, 1, 1, 0])
  await rules.undoApply(applied.undoToken)
  expect(stories.map(status)).toEqual(before)
  expect(archive.replicaStart().counters).toEqual(counters)
  await expect(rules.undoApply(applied.undoToken)).rejects.toThrow('This can no longer be undone.')
})

test('tells how far it has come with the saved stories, and stops when asked to; what it did so far is undone', async () => {
  const progress: RuleProgress[] = []
  let act = () => {}
  const { rules, archive, save, settled, feed } = ruledLibrary((step) => {
    progress.push(step)
    act()
  })
  archive.transaction(() => {
    for (let story = 0; story < 1200; story++) save({ title: 'Football' })
  })
  await settled()
  const { id } = rules.add(mute('football'))
  act = rules.cancelApply
  const applied = await rules.apply(id)
  expect(applied).toMatchObject({ matched: 500, changed: 500 })
  expect(archive.feed(feed.id).unread).toBe(700)
  expect(progress).toEqual([
    { done: 0, total: 1200 },
    { done: 500, total: 1200 }
  ])
  act = () => {}
  await rules.undoApply(applied.undoToken)
  expect(archive.feed(feed.id).unread).toBe(1200)
  expect(await rules.apply(id)).toMatchObject({ matched: 1200, changed: 1200 })
  expect(progress.at(-1)).toEqual({ done: 1200, total: 1200 })
})

test('a removed rule comes back as it was, where it was', () => {
  const { rules, archive } = ruledLibrary()
  const [first] = [rules.add(mute('one')), rules.add(mute('two')), rules.add(mute('three'))]
  const before = rules.list()
  const { undoToken } = archive.removeRule(first.id)
  expect(rules.list().map(({ query }) => query)).toEqual(['two', 'three'])
  archive.restoreRule(undoToken)
  expect(rules.list()).toEqual(before)
  expect(() => archive.removeRule(ruleId.parse(99) satisfies RuleId)).toThrow('This rule is no longer there.')
})
