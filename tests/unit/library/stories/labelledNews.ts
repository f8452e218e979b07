import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

const directory = join(import.meta.dirname, '../../../fixtures/stories')
const article = z.object({ feed: z.string(), at: z.iso.datetime(), language: z.string(), title: z.string(), text: z.string() })

/** An article of the fixtures with the event it belongs to; null for those that stand alone. */
export type LabelledArticle = z.infer<typeof article> & { readonly event: string | null }

/** All labelled articles in order of time. */
export function labelledNews(): LabelledArticle[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'))
  const articles = files.flatMap((name) => {
    const event = basename(name, '.json')
    const parsed = z.array(article).parse(JSON.parse(readFileSync(join(directory, name), 'utf8')))
    return parsed.map((entry) => ({ ...entry, event: event === 'alone' ? null : event }))
  })
  return articles.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Of the pairs put together, the share that belongs together; and of those that belong together, the share put together. */
export interface PairScore {
  readonly precision: number
  readonly recall: number
}

/** Compares groups with labels pair by pair; `null` stands alone in both. */
export function scorePairs(labels: readonly (string | null)[], groups: readonly (number | null)[]): PairScore {
  let [together, right, belonging] = [0, 0, 0]
  for (const [one] of labels.entries()) {
    for (let other = 0; other < one; other++) {
      const belongs = labels[one] !== null && labels[one] === labels[other]
      const isTogether = groups[one] !== null && groups[one] === groups[other]
      if (belongs) belonging++
      if (isTogether) together++
      if (belongs && isTogether) right++
    }
  }
  return { precision: right / Math.max(1, together), recall: right / Math.max(1, belonging) }
}
