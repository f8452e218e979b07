import { randomUUID } from 'node:crypto'
import { ReaderError } from '@shared/contract/errors'
import { storyId } from '@shared/contract/ids'
import type { StoryChange } from '@shared/contract/stories'
import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { areApart, decide, forgetApart } from './decisions'
import { groupBy } from './groupBy'
import { rememberStories, restoreStories, type StoriesBefore } from './storiesBefore'
import { addStory, gather, membersOf, sagaMembersOf, storiesOf, storyRow } from './storyRows'

/** What the reader may change about stories. Each change is remembered, holds for what comes later, and can be taken back. */
export interface StoryChanges {
  /** @throws ReaderError `not-found` when none of the articles is in a story. */
  split(ids: readonly number[]): StoryChange
  /** @throws ReaderError `not-found` */
  merge(ids: readonly number[]): StoryChange
  /** @throws ReaderError `not-found`; `bad-request` when the two are chapters of one. */
  keepApart(id: number, otherId: number): StoryChange
  /** @throws ReaderError `not-found` when it can no longer be undone; `bad-request` while a later change is in the way. */
  undo(token: string): void
}

/** So many of the latest changes of this session can be taken back. */
const UNDOS_KEPT = 20

export function makeStoryChanges(archive: Archive, sql: Sql): StoryChanges {
  const undos = new Map<string, StoriesBefore>()

  /** Runs a change over articles as one transaction; what was before can be brought back. */
  function change(articleIds: readonly number[], work: () => number | null): StoryChange {
    const undoToken = randomUUID()
    const changed = archive.transaction(() => {
      const before = rememberStories(sql, articleIds)
      const id = work()
      return { id, before }
    })
    undos.set(undoToken, changed.before)
    for (const oldest of [...undos.keys()].slice(0, -UNDOS_KEPT)) undos.delete(oldest)
    return { storyId: changed.id === null ? null : storyId.parse(changed.id), undoToken }
  }

  return {
    split(ids) {
      const taken = [...storiesOf(sql, ids)].flatMap(([id, story]) => (story === null ? [] : [{ id, story }]))
      if (taken.length === 0) throw new ReaderError('not-found', 'None of these is in a running story.')
      const stories = [...groupBy(taken, ({ story }) => story).keys()]
      return change(
        stories.flatMap((id) => sagaMembersOf(sql, id)),
        () =>
          takeOut(
            archive,
            sql,
            taken.map(({ id }) => id),
            stories
          )
      )
    },
    merge(ids) {
      const stories = [...new Set(ids)].map((id) => storyRow(sql, id).id)
      return change(
        stories.flatMap((id) => sagaMembersOf(sql, id)),
        () => mergeAll(archive, sql, stories)
      )
    },
    keepApart(id, otherId) {
      const [ones, others] = [id, otherId].map((story) => sagaMembersOf(sql, storyRow(sql, story).id))
      if (ones === undefined || others === undefined) throw new Error('two stories were asked for')
      if (ones.some((one) => others.includes(one))) throw new ReaderError('bad-request', 'These are chapters of one running story.')
      return change([...ones, ...others], () => {
        decide(sql, 'apart', ones, others)
        // Their pages name each other no longer.
        for (const story of [id, otherId]) archive.noteChange('story', story)
        return id
      })
    },
    undo(token) {
      const before = undos.get(token)
      if (before === undefined) throw new ReaderError('not-found', 'This can no longer be undone.')
      const later = [...undos].slice([...undos.keys()].indexOf(token) + 1)
      if (later.some(([, other]) => other.articles.some(({ id }) => before.articles.some((article) => article.id === id)))) {
        throw new ReaderError('bad-request', 'A later change of this running story comes first: undo that one before.')
      }
      archive.transaction(() => restoreStories(archive, sql, before))
      undos.delete(token)
    }
  }
}

/** Makes a story of its own of articles, apart from what else was in theirs; one article alone is in none. */
function takeOut(archive: Archive, sql: Sql, ids: readonly number[], stories: readonly number[]): number | null {
  const taken = new Set(ids)
  // From several stories, they may have been apart.
  forgetApart(sql, ids, ids)
  for (const story of stories) {
    const rest = sagaMembersOf(sql, story).filter((id) => !taken.has(id))
    decide(
      sql,
      'apart',
      ids.filter((id) => storiesOf(sql, [id]).get(id) === story),
      rest
    )
    if (rest.length === 1) gather(archive, sql, null, rest)
  }
  const target = ids.length > 1 ? addStory(sql) : null
  gather(archive, sql, target, ids)
  return target
}

/** Puts all into the story with most articles; each is put together with its first one, so that they stay so. */
function mergeAll(archive: Archive, sql: Sql, stories: readonly number[]): number | null {
  const groups = stories.map((id) => ({ id, members: membersOf(sql, id) })).sort((a, b) => b.members.length - a.members.length)
  const [target, ...others] = groups
  if (target === undefined) return null
  for (const { members } of others) {
    for (const group of groups) if (areApart(sql, members, group.members)) forgetApart(sql, members, group.members)
    decide(sql, 'together', target.members.slice(0, 1), members)
  }
  gather(
    archive,
    sql,
    target.id,
    others.flatMap(({ members }) => members)
  )
  return target.id
}
