import { ReaderError } from '@shared/contract/errors'
import { asksForTag } from '@shared/text/queryTags'
import { knownTag } from '@shared/text/tags'
import { keptUndos } from './keptUndos'
import { changeTouched } from './setMark'
import { allSmartFeeds } from './smartFeeds'
import type { Sql } from './sql'
import type { Store } from './store'
import { type RenamedUse, renameUses, undoUse } from './tagUses'
import { ID_LIST, touch } from './touched'
import type { Archive } from './types'

/** What was done to a tag; `to` null: it was taken from every story. */
interface TagChange {
  readonly from: string
  readonly to: string | null
  /** Ids as JSON. */
  readonly stories: string
  /** Those that had `to` before. */
  readonly hadBoth: string
  readonly uses: readonly RenamedUse[]
}

/** The most used first. */
const OTHERS = `SELECT substr(key, 5) AS tag FROM counters WHERE key LIKE 'tag:%' AND key <> 'tag:' || ? ORDER BY total DESC`
const TAGGED = 'SELECT article_id FROM article_tags WHERE tag = ?'
const TOUCHED = 'SELECT article_id FROM touched'
const STILL_THERE = `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST})`

/** The reader's tags, in all stories at once. The latest ten changes of this session can be undone. */
export function tagMethods(store: Store): Pick<Archive, 'renameTag' | 'removeTag' | 'undoTag'> {
  const { sql } = store
  const undos = keptUndos<TagChange>()
  return {
    renameTag(from, name) {
      if (name === from) throw new ReaderError('bad-request', 'The tag is called so already.')
      const others = sql.all<{ tag: string }>(OTHERS, from).map(({ tag }) => tag)
      const to = knownTag(others, name) ?? name
      const change = store.write(() => rename(store, from, to, others))
      return {
        tag: to,
        stories: countOf(change),
        smartFeeds: change.uses.filter(({ table }) => table === 'smart_feeds').length,
        undoToken: undos.keep(change)
      }
    },
    removeTag(tag) {
      const change = store.write(() => remove(store, tag))
      const asking = allSmartFeeds(sql).filter(({ query }) => asksForTag(query, tag))
      return { stories: countOf(change), smartFeeds: asking.length, undoToken: undos.keep(change) }
    },
    undoTag: (undoToken) => ({ restored: undos.undo(undoToken, (change) => store.write(() => undo(store, change))) })
  }
}

function rename(store: Store, from: string, to: string, others: readonly string[]): TagChange {
  const { sql } = store
  const hadBoth = idsOf(sql, `${TAGGED} AND article_id IN (${TAGGED})`, from, to)
  const stories = touchTagged(sql, from)
  changeTouched(store, () => {
    sql.run(`INSERT OR IGNORE INTO article_tags (tag, article_id) SELECT ?, article_id FROM touched`, to)
    sql.run('DELETE FROM article_tags WHERE tag = ?', from)
  })
  const uses = renameUses(store, { from, to, others })
  return { from, to, stories, hadBoth, uses }
}

function remove(store: Store, tag: string): TagChange {
  const stories = touchTagged(store.sql, tag)
  changeTouched(store, () => store.sql.run('DELETE FROM article_tags WHERE tag = ?', tag))
  return { from: tag, to: null, stories, hadBoth: '[]', uses: [] }
}

/** Stories that went on to other tags since stay as they are, and so do smart feeds that were changed. */
function undo(store: Store, { from, to, stories, hadBoth, uses }: TagChange): number {
  const { sql } = store
  if (to === null) touch(sql, STILL_THERE, stories)
  else touch(sql, `${TAGGED} AND article_id IN (${ID_LIST})`, to, stories)
  const restored = changeTouched(store, () => {
    if (to !== null) {
      const gained = `article_id IN (${TOUCHED}) AND article_id NOT IN (${ID_LIST})`
      sql.run(`DELETE FROM article_tags WHERE tag = ? AND ${gained}`, to, hadBoth)
    }
    return sql.run('INSERT OR IGNORE INTO article_tags (tag, article_id) SELECT ?, article_id FROM touched', from)
  })
  for (const use of uses) undoUse(store, use)
  return restored
}

/** The stories that carry a tag, touched, as ids. @throws ReaderError `not-found` when none does. */
function touchTagged(sql: Sql, tag: string): string {
  touch(sql, TAGGED, tag)
  const ids = idsOf(sql, TOUCHED)
  if (ids === '[]') throw new ReaderError('not-found', 'No story has this tag any more.')
  return ids
}

function idsOf(sql: Sql, select: string, ...values: readonly string[]): string {
  return sql.get<{ ids: string }>(`SELECT json_group_array(article_id) AS ids FROM (${select})`, ...values)?.ids ?? '[]'
}

function countOf({ stories }: TagChange): number {
  return stories === '[]' ? 0 : stories.split(',').length
}
