import MiniSearch from 'minisearch'
import { seedHead } from './seedLibrary'

/** The baseline of instant search: one MiniSearch over the same heads, asked plainly, in this process. Milliseconds per keystroke. */
export function plainKeystrokes(stories: number, queries: readonly string[]): number[] {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'], storeFields: [] })
  index.addAll(Array.from({ length: stories }, (_, id) => ({ id, ...seedHead(id) })))
  return queries.flatMap((query) =>
    keystrokes(query).map((typed) => {
      const start = performance.now()
      index.search(typed, { prefix: true, combineWith: 'AND', boost: { title: 3 } }).slice(0, 50)
      return performance.now() - start
    })
  )
}

/** What is in the search box after each key: `t`, `tr`, `tra`, … */
export function keystrokes(query: string): string[] {
  return Array.from(query, (_, at) => query.slice(0, at + 1))
}
