import type { ArticleId } from '@shared/contract/ids'
import type { RuleAction } from '@shared/contract/rules'
import { keepCounts } from '../counters'
import { changeTouched, SET_QUEUED, SET_READ, SET_STARRED, touchUnlike } from '../statuses'
import type { Store } from '../store'
import { ID_LIST, idList, touch } from '../touched'

/** What an action did: the stories that were not so before, so that just this can be undone. */
export interface RuleEffect {
  readonly action: RuleAction
  readonly ids: readonly number[]
}

/** How the stories that an action changes are found among those of a list, how they are changed, and how changed back. */
interface Way {
  readonly touch: (store: Store, ids: string) => void
  readonly change: (store: Store) => void
  readonly touchBack: string
  readonly changeBack: (store: Store) => void
}

const among = (condition: string) => `SELECT article_id FROM statuses WHERE article_id IN (${ID_LIST}) AND ${condition}`

const flags: Readonly<Record<Exclude<RuleAction['kind'], 'tag'>, Way>> = {
  /** With the copies of each, as by hand. */
  read: {
    touch: ({ sql }, ids) => {
      touch(sql, among('TRUE'), ids)
      touchUnlike(sql, true)
    },
    change: (store) => changeTouched(store, SET_READ, true),
    touchBack: among('is_read = 1'),
    changeBack: (store) => changeTouched(store, SET_READ, false)
  },
  star: {
    touch: ({ sql }, ids) => touch(sql, among('is_starred = 0'), ids),
    change: (store) => changeTouched(store, SET_STARRED, true),
    touchBack: among('is_starred = 1'),
    changeBack: (store) => changeTouched(store, SET_STARRED, false)
  },
  queue: {
    touch: ({ sql }, ids) => touch(sql, among('queued_at IS NULL'), ids),
    change: (store) => changeTouched(store, SET_QUEUED, true),
    touchBack: among('queued_at IS NOT NULL'),
    changeBack: (store) => changeTouched(store, SET_QUEUED, false)
  }
}

const TAGGED = 'article_id IN (SELECT article_id FROM article_tags WHERE tag = ?)'
const ADD_TAG = 'INSERT INTO article_tags (tag, article_id) SELECT ?, article_id FROM touched'
const TAKE_TAG = 'DELETE FROM article_tags WHERE tag = ? AND article_id IN (SELECT article_id FROM touched)'

function tagWay(tag: string): Way {
  const change = (update: string) => (store: Store) => {
    keepCounts(store, () => store.sql.run(update, tag))
    store.noteAll('status', 'SELECT article_id AS key FROM touched')
  }
  return {
    touch: ({ sql }, ids) => touch(sql, among(`NOT ${TAGGED}`), ids, tag),
    change: change(ADD_TAG),
    touchBack: among(TAGGED),
    changeBack: change(TAKE_TAG)
  }
}

const wayOf = (action: RuleAction): Way => (action.kind === 'tag' ? tagWay(action.tag) : flags[action.kind])

/** Does to stories what a rule says, inside a transaction; what is so already stays. */
export function applyActions(store: Store, ids: readonly ArticleId[], actions: readonly RuleAction[]): readonly RuleEffect[] {
  const list = idList(ids)
  return actions.map((action) => {
    const way = wayOf(action)
    way.touch(store, list)
    const changed = store.sql.all<{ id: number }>('SELECT article_id AS id FROM touched').map((row) => row.id)
    if (changed.length > 0) way.change(store)
    return { action, ids: changed }
  })
}

/** Takes back what was done, inside a transaction, as far as it is still so. */
export function undoAction(store: Store, { action, ids }: RuleEffect): void {
  const { touchBack, changeBack } = wayOf(action)
  touch(store.sql, touchBack, idList(ids), ...(action.kind === 'tag' ? [action.tag] : []))
  changeBack(store)
}
