import { ReaderError } from '@shared/contract/errors'
import type { ArticleId, RuleId } from '@shared/contract/ids'
import { type FilterRule, type NewRule, type RuleAction, ruleAction } from '@shared/contract/rules'
import { keptUndos } from '../keptUndos'
import type { Sql } from '../sql'
import type { Store } from '../store'
import { awaiting, setJudged } from './awaiting'
import { applyActions, type RuleEffect, undoAction } from './ruleEffects'

/** A rule as it is kept. */
export type StoredRule = Omit<FilterRule, 'problem'>

/** Stories that a rule has judged, and those of them that answer it. */
export interface Judgement {
  readonly judged: readonly ArticleId[]
  readonly matched: readonly ArticleId[]
}

/** Rules that new stories are filtered by, in the order they are applied. */
export interface ArchiveRules {
  rules(): readonly StoredRule[]
  /** @throws ReaderError `not-found` */
  rule(id: RuleId): StoredRule
  addRule(rule: NewRule): StoredRule
  changeRule(id: RuleId, patch: { readonly [Part in keyof NewRule | 'isOn']?: StoredRule[Part] | undefined }): StoredRule
  /** The latest ten of this session can be had back. */
  removeRule(id: RuleId): { readonly undoToken: string }
  restoreRule(undoToken: string): void
  /** Puts a rule so many places on, or, where negative, back. */
  moveRule(id: RuleId, places: number): readonly StoredRule[]
  /** Rules that have stories to judge, in order. */
  rulesAwaited(): readonly StoredRule[]
  awaitingRule(id: RuleId, limit: number): readonly ArticleId[]
  /** Does to those that answer what the rule says; the others are judged as well. */
  settleRule(rule: StoredRule, judgement: Judgement): void
  /** Does to stories what a rule says; what that changed can be undone. */
  applyRule(ids: readonly ArticleId[], actions: readonly RuleAction[]): readonly RuleEffect[]
  undoRule(effect: RuleEffect): void
}

interface RuleRow extends Omit<StoredRule, 'actions' | 'isOn'> {
  readonly actions: string
  readonly isOn: number
}
interface RemovedRule {
  readonly row: RuleRow & { readonly position: number; readonly addedAt: number }
}

const SELECT = 'SELECT id, title, query, actions, is_on AS isOn, matched FROM filter_rules'
const ORDER = 'ORDER BY position, id'
const INSERT = `
INSERT INTO filter_rules (title, query, actions, position, added_at)
VALUES (?, ?, ?, (SELECT ifnull(max(position), 0) + 1 FROM filter_rules), ?) RETURNING id`
const CHANGE = 'UPDATE filter_rules SET title = ?, query = ?, actions = ?, is_on = ? WHERE id = ?'
const REMOVE = `
DELETE FROM filter_rules WHERE id = ? RETURNING id, title, query, actions, is_on AS isOn, matched, position, added_at AS addedAt`
const RESTORE = 'INSERT INTO filter_rules (id, title, query, actions, is_on, matched, position, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
const AWAITED = `${SELECT} WHERE id IN (SELECT rule_id FROM awaiting_rules) ${ORDER}`

export function ruleMethods(store: Store): ArchiveRules {
  const { sql } = store
  const undos = keptUndos<RemovedRule>()
  const rules = () => sql.all<RuleRow>(`${SELECT} ${ORDER}`).map(toRule)
  const rule = (id: RuleId) => oneRule(sql, id)
  return {
    rules,
    rule,
    addRule: ({ title, query, actions }) =>
      store.write(() => {
        const row = sql.get<{ id: RuleId }>(INSERT, title, query, JSON.stringify(actions), store.now())
        if (row === undefined) throw new Error('the rule was not inserted')
        return rule(row.id)
      }),
    changeRule: (id, patch) =>
      store.write(() => {
        const known = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
        const { title, query, actions, isOn }: StoredRule = { ...rule(id), ...known }
        sql.run(CHANGE, title, query, JSON.stringify(actions), Number(isOn), id)
        return rule(id)
      }),
    removeRule: (id) => {
      const row = store.write(() => sql.get<RemovedRule['row']>(REMOVE, id))
      if (row === undefined) throw notThere()
      return { undoToken: undos.keep({ row }) }
    },
    restoreRule: (undoToken) => undos.undo(undoToken, ({ row }) => store.write(() => void restore(sql, row))),
    moveRule: (id, places) =>
      store.write(() => {
        renumber(sql, moved(rules(), rule(id), places))
        return rules()
      }),
    rulesAwaited: () => sql.all<RuleRow>(AWAITED).map(toRule),
    awaitingRule: (id, limit) => awaiting(sql, id, limit),
    settleRule: ({ id, actions }, { judged, matched }) =>
      // What a rule did is done again from the same rows should a power cut undo it.
      store.write(() => {
        if (matched.length > 0) applyActions(store, matched, actions)
        sql.run('UPDATE filter_rules SET matched = matched + ? WHERE id = ?', matched.length, id)
        setJudged(sql, id, judged)
      }, 'relaxed'),
    applyRule: (ids, actions) => store.write(() => applyActions(store, ids, actions)),
    undoRule: (effect) => store.write(() => undoAction(store, effect))
  }
}

const notThere = () => new ReaderError('not-found', 'This rule is no longer there.')

function oneRule(sql: Sql, id: RuleId): StoredRule {
  const row = sql.get<RuleRow>(`${SELECT} WHERE id = ?`, id)
  if (row === undefined) throw notThere()
  return toRule(row)
}

/** Actions that this version does not know, from an export of another, are left out. */
function toRule({ actions, isOn, ...row }: RuleRow): StoredRule {
  const parsed: unknown = JSON.parse(actions)
  const known = (Array.isArray(parsed) ? parsed : []).map((action) => ruleAction.safeParse(action))
  return { ...row, isOn: isOn === 1, actions: known.flatMap(({ data }) => (data === undefined ? [] : [data])) }
}

function moved(rules: readonly StoredRule[], rule: StoredRule, places: number): readonly StoredRule[] {
  const from = rules.findIndex(({ id }) => id === rule.id)
  const to = Math.min(Math.max(from + places, 0), rules.length - 1)
  const others = rules.filter(({ id }) => id !== rule.id)
  return [...others.slice(0, to), rule, ...others.slice(to)]
}

function renumber(sql: Sql, rules: readonly StoredRule[]): void {
  for (const [index, { id }] of rules.entries()) sql.run('UPDATE filter_rules SET position = ? WHERE id = ?', index + 1, id)
}

function restore(sql: Sql, row: RemovedRule['row']): void {
  sql.run(RESTORE, row.id, row.title, row.query, row.actions, row.isOn, row.matched, row.position, row.addedAt)
}
