import { setImmediate } from 'node:timers/promises'
import { ReaderError } from '@shared/contract/errors'
import type { ArticleId, RuleId } from '@shared/contract/ids'
import type { FilterRule, NewRule, RuleApplied, RulePreview, RuleProgress } from '@shared/contract/rules'
import { parseQuery } from '@shared/text/query'
import type { StoredRule } from '../archive/filterRules/filterRules'
import type { RuleEffect } from '../archive/filterRules/ruleEffects'
import { keptUndos } from '../archive/keptUndos'
import type { Archive } from '../archive/types'
import type { Follower } from '../followers'
import type { Search } from '../search/search'
import { makeTurns } from '../search/turns'
import { createProgressTeller } from '../sync/progress'

/** Filters new stories by rules: each rule judges once each story that came in while it was on. */
export interface Rules extends Follower {
  list(): readonly FilterRule[]
  /** @throws ReaderError `bad-request` for a query that is not understood. */
  add(rule: NewRule): FilterRule
  change(id: RuleId, patch: Parameters<Archive['changeRule']>[1]): FilterRule
  move(id: RuleId, places: number): readonly FilterRule[]
  preview(query: string): Promise<RulePreview>
  /** Does what a rule says to the saved stories that answer it; cancelled, to those it has come to. */
  apply(id: RuleId): Promise<RuleApplied>
  cancelApply(): void
  undoApply(undoToken: string): Promise<void>
  close(): void
}

export interface RuleParts {
  readonly archive: Archive
  readonly search: Pick<Search, 'among' | 'catchUp' | 'written'>
  /** Hears how far a rule has come with the saved stories. */
  readonly onProgress?: (progress: RuleProgress) => void
}

/** Stories judged in one transaction. */
const AT_ONCE = 500
const SHOWN = 5
/** The index of an archive that is written to meanwhile may be behind more than once. */
const TRIES = 5

export function openRules({ archive, search, onProgress = () => undefined }: RuleParts): Rules {
  const turns = makeTurns()
  const teller = createProgressTeller(onProgress)
  const undos = keptUndos<readonly RuleEffect[]>()
  let isClosed = false
  let isCancelled = false

  /** Judges what a rule is to judge. What it does is in the library before the next rule looks. */
  async function judge(rule: StoredRule): Promise<void> {
    for (;;) {
      const { judged, matched } = await matchAwaiting(rule)
      if (isClosed || judged.length === 0) return
      archive.settleRule(rule, { judged, matched })
      await setImmediate()
    }
  }

  async function matchAwaiting(rule: StoredRule) {
    for (let tries = 0; tries < TRIES && !isClosed; tries++) {
      const judged = archive.awaitingRule(rule.id, AT_ONCE)
      if (judged.length === 0 || problemOf(rule.query) !== null) return { judged, matched: [] }
      const matched = await search.among(rule.query, judged)
      if (matched !== null) return { judged, matched }
      await search.catchUp()
    }
    if (isClosed) return { judged: [], matched: [] }
    throw new Error('the search index lacks stories that rules are to judge')
  }

  /** A rule that fails holds up no other. */
  async function follow(): Promise<void> {
    const failures: unknown[] = []
    for (const rule of archive.rulesAwaited()) await judge(rule).catch((thrown: unknown) => failures.push(thrown))
    if (failures.length > 0 && !isClosed) throw failures[0]
  }

  async function apply(id: RuleId): Promise<RuleApplied> {
    const { query, actions } = archive.rule(id)
    refuseUnusable(query)
    isCancelled = false
    const found = await search.written(query)
    const effects: RuleEffect[] = []
    let done = 0
    for (; done < found.length && !isClosed && !isCancelled; done = Math.min(done + AT_ONCE, found.length)) {
      teller.step({ done, total: found.length })
      effects.push(...archive.applyRule(found.slice(done, done + AT_ONCE), actions))
      await setImmediate()
    }
    teller.last({ done, total: found.length })
    const changed = new Set(effects.flatMap(({ ids }) => ids)).size
    return { matched: done, changed, undoToken: undos.keep(effects) }
  }

  async function undoApply(undoToken: string): Promise<void> {
    // Others get their turn between two.
    for (const effect of undos.undo(undoToken, (effects) => effects)) {
      if (isClosed) return
      archive.undoRule(effect)
      await setImmediate()
    }
  }

  async function preview(query: string): Promise<RulePreview> {
    const found: readonly ArticleId[] = problemOf(query) === null ? await search.written(query) : []
    return { problems: parseQuery(query).problems, total: found.length, newest: archive.heads(found.slice(0, SHOWN)).articles }
  }

  return {
    catchUp: () => turns.join(follow),
    list: () => archive.rules().map(told),
    add: (rule) => {
      refuseUnusable(rule.query)
      return told(archive.addRule(rule))
    },
    change: (id, patch) => {
      if (patch.query !== undefined) refuseUnusable(patch.query)
      return told(archive.changeRule(id, patch))
    },
    move: (id, places) => archive.moveRule(id, places).map(told),
    preview,
    apply,
    cancelApply: () => {
      isCancelled = true
    },
    undoApply,
    close: () => {
      isClosed = true
    }
  }
}

const told = (rule: StoredRule): FilterRule => ({ ...rule, problem: problemOf(rule.query) })

/** What is not understood is left out of a search, which then finds more; a rule must not do more than it was told. */
function problemOf(query: string): string | null {
  const { terms, problems } = parseQuery(query)
  const [problem] = problems
  if (problem !== undefined) return problem.message
  return terms.length === 0 ? 'The rule searches for nothing.' : null
}

function refuseUnusable(query: string): void {
  const problem = problemOf(query)
  if (problem !== null) throw new ReaderError('bad-request', problem)
}
