import type { FilterRule } from '@shared/contract/rules'

/** A rule as it is written: nothing of it need be right yet. */
export type RuleDraft = Pick<FilterRule, 'title' | 'query' | 'actions'>

export const emptyDraft: RuleDraft = { title: '', query: '', actions: [] }
