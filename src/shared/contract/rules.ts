import { z } from 'zod'
import type { QueryProblem } from '../text/queryTypes'
import type { ArticleHead } from './articles'
import { type RuleId, ruleId } from './ids'

/** The reader's word for a kind of story. */
const tag = z.string().trim().min(1).max(60)

/** What a rule does with a story that answers its query. */
export const ruleAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('star') }),
  z.object({ kind: z.literal('queue') }),
  z.object({ kind: z.literal('tag'), tag })
])
export type RuleAction = z.infer<typeof ruleAction>

/** What a rule is made from. */
export const newRule = z.object({
  title: z.string().trim().min(1).max(200),
  query: z.string().trim().min(1).max(1000),
  actions: z.array(ruleAction).min(1).max(40)
})
export type NewRule = z.infer<typeof newRule>

/** A rule; what is left out stays. */
export const rulePatch = newRule.partial().extend({ id: ruleId, isOn: z.boolean().optional() })

/** New stories that answer a query are marked, put by or labelled as they come in. */
export interface FilterRule extends NewRule {
  readonly id: RuleId
  readonly isOn: boolean
  /** How many stories that came in answered it. */
  readonly matched: number
  /** Why the rule is not applied, in words for a person; null for one that is. */
  readonly problem: string | null
}

/** What a query finds among the saved stories: how many, and the newest of them; nothing where a part of it is not understood. */
export interface RulePreview {
  readonly problems: readonly QueryProblem[]
  readonly total: number
  readonly newest: readonly ArticleHead[]
}

/** How far a rule has come with the saved stories. */
export interface RuleProgress {
  readonly done: number
  readonly total: number
}

/** What a rule did to the stories that were saved already: how many answer it (of those it came to, when cancelled), and how many of them it changed. */
export interface RuleApplied {
  readonly matched: number
  readonly changed: number
  readonly undoToken: string
}
