import type { ArticleId, RuleId } from '@shared/contract/ids'
import type { Sql } from '../sql'
import { ID_LIST, idList } from '../touched'

const AWAIT = 'INSERT INTO awaiting_rules (rule_id, article_id) SELECT id, ? FROM filter_rules WHERE is_on = 1'
const AWAITING = 'SELECT article_id AS id FROM awaiting_rules WHERE rule_id = ? ORDER BY article_id LIMIT ?'
const JUDGED = `DELETE FROM awaiting_rules WHERE rule_id = ? AND article_id IN (${ID_LIST})`

/** A story came in: the rules that are on are to judge it. In the transaction that saves it, so that neither is without the other. */
export function awaitRules(sql: Sql, id: ArticleId): void {
  sql.run(AWAIT, id)
}

/** Stories that a rule is to judge, in order of arrival. */
export function awaiting(sql: Sql, rule: RuleId, limit: number): readonly ArticleId[] {
  return sql.all<{ id: ArticleId }>(AWAITING, rule, limit).map((row) => row.id)
}

export function setJudged(sql: Sql, rule: RuleId, ids: readonly ArticleId[]): void {
  sql.run(JUDGED, rule, idList(ids))
}
