import type { ArticleId, RuleId } from '@shared/contract/ids'
import type { RuleAction } from '@shared/contract/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silentLog } from '../../../../src/main/library/log'
import { openRules } from '../../../../src/main/library/rules/rules'
import { openSearch } from '../../../../src/main/library/search/search'
import { searchedArchive } from '../search/searchedArchive'

const words = ['harbour', 'ferry', 'council'] as const
const kinds = ['arrive', 'arrive', 'arrive', 'add', 'switch', 'restore', 'untag', 'judge', 'crash', 'delete'] as const
const step = fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat(30), word: fc.constantFrom(...words) })
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** A rule as the law knows it: which stories came in while it was on. */
interface Known {
  readonly id: RuleId
  readonly word: string
  readonly arrived: Set<ArticleId>
  isOn: boolean
}

test('each rule judges once each story that came in while it was on, whatever happens between', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), live), { numRuns: 60 })
})

/** Lives through the steps beside a plain model of rules, then compares what each story was tagged with. */
async function live(steps: readonly Step[]): Promise<void> {
  const { archive, search: first, directory, save } = searchedArchive()
  const texts = new Map<ArticleId, string>()
  const known: Known[] = []
  let search = first
  let rules = openRules({ archive, search })

  /** The process ends without a word, wherever it is; another goes on from what is stored. */
  async function crash(): Promise<void> {
    const running = Promise.allSettled([search.catchUp(), rules.catchUp()])
    rules.close()
    search.close()
    await running
    search = openSearch(archive, directory, silentLog)
    rules = openRules({ archive, search })
  }
  const ruleAt = (which: number) => (known.length === 0 ? undefined : known[which % known.length])
  const storyAt = (which: number) => [...texts.keys()][which % Math.max(texts.size, 1)]

  const acts: Readonly<Record<Step['kind'], (step: Step) => unknown>> = {
    arrive: ({ word }) => {
      const id = save({ title: 'T', body: word })
      texts.set(id, word)
      for (const rule of known) if (rule.isOn) rule.arrived.add(id)
    },
    add: ({ word }) => {
      const actions: RuleAction[] = [{ kind: 'tag', tag: `rule-${known.length}-${word}` }]
      const { id } = rules.add({ title: word, query: word, actions })
      known.push({ id, word, arrived: new Set(), isOn: true })
    },
    switch: ({ which }) => {
      const rule = ruleAt(which)
      if (rule === undefined) return
      rule.isOn = !rule.isOn
      rules.change(rule.id, { isOn: rule.isOn })
    },
    restore: async ({ which }) => {
      const rule = ruleAt(which)
      if (rule === undefined) return
      // What waits goes with its rule; so that the law can be told, nothing waits.
      await rules.catchUp()
      archive.restoreRule(archive.removeRule(rule.id).undoToken)
    },
    // Were a story judged twice, its tags would come back.
    untag: async ({ which }) => {
      const id = storyAt(which)
      if (id === undefined) return
      await rules.catchUp()
      archive.setTags(id, [])
      for (const rule of known) rule.arrived.delete(id)
    },
    judge: () => rules.catchUp(),
    crash,
    delete: ({ which }) => {
      const id = storyAt(which)
      if (id === undefined) return
      archive.removeArticles(archive.beginRemoval(0), [id], 1)
      texts.delete(id)
    }
  }
  for (const one of steps) await acts[one.kind](one)
  await rules.catchUp()

  for (const [id, word] of texts) {
    const wanted = known.flatMap((rule, index) => (rule.word === word && rule.arrived.has(id) ? [`rule-${index}-${word}`] : []))
    expect(archive.heads([id]).statuses[0]?.tags).toEqual(wanted.toSorted())
  }
  expect(archive.rulesAwaited()).toEqual([])
  rules.close()
  search.close()
}
