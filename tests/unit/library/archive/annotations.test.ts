import { annotationId } from '@shared/contract/annotations'
import { articleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed, temporaryArchive, temporaryFolder } from './temporaryArchive'

const everything = { text: '', color: null, articleId: null } as const
const passage = (quote: string, startAt = 0) => ({ quote, prefix: '', suffix: '', startAt })
const notFound = expect.objectContaining({ code: 'not-found' })

function annotatedArchive(directory = temporaryFolder()) {
  let time = Date.UTC(2025, 0, 1)
  const archive = temporaryArchive(directory, () => (time += 1000))
  const feed = addFeed(archive, { title: 'The Post' })
  const save = (title: string) => archive.saveArticle(makeArticle({ feedId: feed.id, title })).id
  const mark = (id: ReturnType<typeof save>, quote: string, startAt = 0, note = '') =>
    archive.addAnnotation({ articleId: id, passage: passage(quote, startAt), color: 'yellow', note })
  const noteOn = (id: ReturnType<typeof save>, note: string) =>
    archive.addAnnotation({ articleId: id, passage: null, color: 'yellow', note })
  return { archive, feed, save, mark, noteOn, directory }
}

test('keeps what is marked and noted of a story in the order of its text, the note on the whole first', () => {
  const { archive, save, mark, noteOn } = annotatedArchive()
  const id = save('Harbour')
  mark(id, 'later words', 90)
  mark(id, 'early words', 10, 'Why?')
  noteOn(id, 'Read it twice')
  expect(archive.annotationsOf(id)).toMatchObject([
    { passage: null, note: 'Read it twice' },
    { passage: passage('early words', 10), note: 'Why?' },
    { passage: passage('later words', 90), note: '' }
  ])
})

test('tells of what is marked and noted by the status, the count and the log', () => {
  const { archive, save, mark } = annotatedArchive()
  const id = save('Harbour')
  const { cursor } = archive.changesSince(0, 1000)
  const { id: marked } = mark(id, 'the plan')
  expect(archive.heads([id]).statuses).toMatchObject([{ hasHighlight: true, hasNote: false }])
  archive.changeAnnotation(marked, { note: 'Ask the mayor' })
  expect(archive.heads([id]).statuses).toMatchObject([{ hasHighlight: true, hasNote: true }])
  const changes = archive.changesSince(cursor, 1000).changes
  expect(changes.find(({ kind }) => kind === 'annotation')).toMatchObject({ id, value: [{ note: 'Ask the mayor' }] })
  expect(changes.find(({ kind }) => kind === 'status')).toMatchObject({ id, value: { hasNote: true } })
  expect(archive.replicaStart().counters).toContainEqual({ key: 'annotated', total: 1, unread: 1 })
  archive.removeAnnotations([marked])
  expect(archive.replicaStart().counters.map(({ key }) => key)).not.toContain('annotated')
})

test('changes color and note, each alone, and remembers when', () => {
  const { archive, save, mark } = annotatedArchive()
  const { id, createdAt } = mark(save('Harbour'), 'the plan', 0, 'First')
  expect(archive.changeAnnotation(id, { color: 'pink' })).toMatchObject({ color: 'pink', note: 'First', createdAt })
  expect(archive.changeAnnotation(id, { note: '' })).toMatchObject({ color: 'pink', note: '' })
  expect(archive.changeAnnotation(id, {}).changedAt).toBeGreaterThan(createdAt)
})

test('a note on the whole story does not lose its words, and what is gone can not be changed', () => {
  const { archive, save, noteOn } = annotatedArchive()
  const { id } = noteOn(save('Harbour'), 'Ask')
  expect(() => archive.changeAnnotation(id, { note: '  ' })).toThrow(expect.objectContaining({ code: 'bad-request' }))
  expect(() => archive.changeAnnotation(annotationId.parse(99), { note: 'x' })).toThrow(notFound)
  expect(() => noteOn(articleId.parse(99), 'x')).toThrow(notFound)
})

test('a removal can be undone as it was, once', () => {
  const { archive, save, mark } = annotatedArchive()
  const id = save('Harbour')
  const kept = [mark(id, 'one', 1), mark(id, 'two', 2, 'Second')]
  const { removed, undoToken } = archive.removeAnnotations(kept.map((annotation) => annotation.id))
  expect(removed).toBe(2)
  expect(archive.annotationsOf(id)).toEqual([])
  expect(archive.undoRemoveAnnotations(undoToken)).toEqual({ restored: 2 })
  expect(archive.annotationsOf(id)).toEqual(kept)
  expect(() => archive.undoRemoveAnnotations(undoToken)).toThrow(notFound)
})

test('what belonged to a story that is gone meanwhile does not come back', () => {
  const { archive, feed, save, mark } = annotatedArchive()
  const { undoToken } = archive.removeAnnotations([mark(save('Harbour'), 'one').id])
  archive.removeFeed(feed.id)
  expect(archive.undoRemoveAnnotations(undoToken)).toEqual({ restored: 0 })
})

test('lists by story, the one with the latest first, a page at a time', () => {
  const { archive, save, mark, noteOn } = annotatedArchive()
  const [old, fresh] = [save('Old'), save('Fresh')]
  mark(old, 'b', 20)
  mark(fresh, 'c')
  mark(old, 'a', 10)
  const list = archive.annotations(everything)
  expect(list).toMatchObject({ total: 3, stories: 2 })
  expect(list.annotations.map(({ title, passage }) => [title, passage?.quote])).toEqual([
    ['Old', 'a'],
    ['Old', 'b'],
    ['Fresh', 'c']
  ])
  noteOn(fresh, 'Now')
  const page = archive.annotations(everything, { limit: 2, offset: 1 })
  expect(page.annotations.map(({ title, note }) => [title, note])).toEqual([
    ['Fresh', ''],
    ['Old', '']
  ])
  expect(page.total).toBe(4)
})

test('filters by words of note, passage and title, whatever their case and accents, by color, and by story', () => {
  const { archive, save, mark, noteOn } = annotatedArchive()
  const [harbour, minsk] = [save('Harbour plan'), save('Minsk')]
  mark(harbour, 'The café will close', 0, 'Ask Élise')
  const pink = mark(minsk, 'The president spoke')
  noteOn(minsk, 'Compare with the harbour')
  archive.changeAnnotation(pink.id, { color: 'pink' })
  const notes = (choice: Partial<Parameters<typeof archive.annotations>[0]>) =>
    archive.annotations({ ...everything, ...choice }).annotations.map(({ note }) => note)
  expect(notes({ text: 'CAFE elise' })).toEqual(['Ask Élise'])
  expect(notes({ text: 'harbour' })).toEqual(['Compare with the harbour', 'Ask Élise'])
  expect(notes({ text: 'harbour nothing' })).toEqual([])
  expect(notes({ color: 'pink' })).toEqual([''])
  expect(notes({ articleId: harbour })).toEqual(['Ask Élise'])
})

test('stays with its story through a new text, a removal that is undone, and a restart', () => {
  const { archive, feed, save, mark, directory } = annotatedArchive()
  const id = save('Harbour')
  const kept = mark(id, 'the plan', 4, 'Ask')
  archive.saveArticle(makeArticle({ feedId: feed.id, title: 'Harbour, again' }), id)
  expect(archive.annotationsOf(id)).toEqual([kept])
  const removal = archive.beginRemoval(Date.UTC(2100, 0))
  archive.removeArticles(removal, [id], 0)
  expect(archive.annotations(everything).total).toBe(0)
  archive.undoRemoval(removal)
  expect(archive.annotationsOf(id)).toEqual([kept])
  archive.close()
  expect(temporaryArchive(directory).annotationsOf(id)).toEqual([kept])
})
