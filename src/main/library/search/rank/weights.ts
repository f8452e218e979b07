/** What makes one answer better than another; tuned by measurement (`docs/decisions/ranking.md`). */
export const weights = {
  /** How much an occurrence counts in each column (BM25F with one saturation: Robertson, Zaragoza and Taylor 2004). */
  columns: { body: 1, lead: 1.5, names: 1.5, title: 6, notes: 3 },
  /** What an inflection of a word counts beside the word as it is written: "land" is no "landing". */
  inflected: 0.8,
  /** For two neighbouring words of the query that stand as a phrase, or near each other: parts of the worth of the rarer one. */
  pair: { phrase: 0.5, phraseInTitle: 0.9, near: 0.25 },
  /** Words between two that are still near. */
  nearWords: 8,
  /** What an article of this moment gains over an old one, as a part of its worth, and the days in which that halves. */
  recency: { gain: 0.2, halfLifeDays: 120 },
  /** For an answer that holds only some of the words: what it gains by being about the same as one of the best (`models`), as a part of their worth. */
  alike: { gain: 1, models: 3 }
} as const

/** FTS5's own constant (sqlite.org/fts5.html §5.1.1): the most that one word can add is 1 + K1 times its rarity. */
export const K1 = 1.2
