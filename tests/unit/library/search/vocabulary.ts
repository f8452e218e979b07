import fc from 'fast-check'

/** Words of several languages and scripts, with inflections and accents, few enough that they meet often. */
export const vocabularyWords =
  'vote votes voted ballot ballots Minsk free fair Wahl Wahlen Wähler élite Elite e-mail email K320 K-320 大选 选举 а и ы harbour harbours protest Protesters'.split(
    ' '
  )

export function someWords(most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...vocabularyWords), { minLength: 1, maxLength: most }).map((list) => list.join(' '))
}
