import type { Catalog } from './catalog/types'

/** A row of an answer folded by story. */
export type Folded<Match> = Match & {
  /** How many later matches of the same story it stands for. */
  readonly folded: number
}

/** One row a running story: its first match stands for the others. */
export function foldMatches<Match extends { readonly place: number }>({ stories }: Catalog, matches: readonly Match[]): Folded<Match>[] {
  const counts = new Map<number, number>()
  const first = matches.filter(({ place }) => {
    const story = stories[place] ?? 0
    const count = counts.get(story)
    if (story !== 0) counts.set(story, (count ?? -1) + 1)
    return story === 0 || count === undefined
  })
  return first.map((match) => ({ ...match, folded: counts.get(stories[match.place] ?? 0) ?? 0 }))
}
