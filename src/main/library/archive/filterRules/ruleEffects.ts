import type { ArticleId } from '@shared/contract/ids'
import type { RuleAction } from '@shared/contract/rules'
import type { StoryMark } from '@shared/contract/selection'
import { changeTouched, KEPT_MARKS, setMark, touchUnlike } from '../setMark'
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

const marks = { read: 'read', star: 'starred', queue: 'queued' } as const satisfies Record<Exclude<RuleAction['kind'], 'tag'>, StoryMark>

/** As by hand: read with the copies of each. */
function markWay(mark: StoryMark): Way {
  return {
    touch: ({ sql }, ids) => {
      touch(sql, among('TRUE'), ids)
      touchUnlike(sql, mark, true)
    },
    change: (store) => setMark(store, mark, true),
    touchBack: among(`${KEPT_MARKS[mark].has} = 1`),
    changeBack: (store) => setMark(store, mark, false)
  }
}

const TAGGED = 'article_id IN (SELECT article_id FROM article_tags WHERE tag = ?)'
const ADD_TAG = 'INSERT INTO article_tags (tag, article_id) SELECT ?, article_id FROM touched'
const TAKE_TAG = 'DELETE FROM article_tags WHERE tag = ? AND article_id IN (SELECT article_id FROM touched)'

function tagWay(tag: string): Way {
  const change = (update: string) => (store: Store) => {
    changeTouched(store, () => store.sql.run(update, tag))
  }
  return {
    touch: ({ sql }, ids) => touch(sql, among(`NOT ${TAGGED}`), ids, tag),
    change: change(ADD_TAG),
    touchBack: among(TAGGED),
    changeBack: change(TAKE_TAG)
  }
}

const wayOf = (action: RuleAction): Way => (action.kind === 'tag' ? tagWay(action.tag) : markWay(marks[action.kind]))

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
