import { compareVectors, type Evidence } from './evidence'
import { linksOf } from './links'
import type { TermIndex } from './termIndex'
import type { DescribedArticle, VectorStore } from './vectorStore'

const DAY_MS = 86_400_000
/** Less likeness than this is chance, whatever else there is. */
const LEAST_COSINE = 0.08

/** An article that may belong to the subject, and what speaks for it. */
export interface Candidate {
  readonly id: number
  readonly evidence: Evidence
}

/** Compares a subject with the articles most like it published within `days` of it, and with those it shares a link with, of any age. */
export function gatherEvidence(store: VectorStore, index: TermIndex, subject: DescribedArticle, days: number, limit: number): Candidate[] {
  const { id, publishedAt, vector } = subject
  const links = linksOf(store.sql, id)
  const window = { from: publishedAt - days * DAY_MS, to: publishedAt + days * DAY_MS }
  const nearest = index.nearest(vector.terms, window, limit + 1)
  const likely = nearest.filter((likeness) => likeness.cosine >= LEAST_COSINE).map((likeness) => likeness.id)
  const ids = new Set([...links.keys(), ...likely])
  ids.delete(id)
  return [...ids].flatMap((other) => compareWith(store, index, subject, other, links.get(other) ?? null) ?? [])
}

/** Compares a subject with one article; null when that has no vector yet. */
export function compareWith(
  store: VectorStore,
  index: TermIndex,
  subject: DescribedArticle,
  id: number,
  link: Evidence['link']
): Candidate | null {
  const other = store.read(id)
  if (other === null) return null
  const days = Math.abs(subject.publishedAt - other.publishedAt) / DAY_MS
  const cosine = index.cosineOf(id, subject.vector.terms)
  return {
    id,
    evidence: {
      cosine,
      days,
      link,
      ...compareVectors(subject.vector, other.vector, index)
    }
  }
}
