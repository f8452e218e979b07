import { compareVectors, type Evidence } from './evidence'
import type { TermIndex } from './termIndex'
import type { DescribedArticle, VectorStore } from './vectorStore'

/** An article with what speaks for it belonging to another. */
export interface Candidate {
  readonly id: number
  readonly evidence: Evidence
}

/** Compares a subject with one article, word by word; null when that has no vector yet. */
export function compareArticles(
  store: VectorStore,
  index: TermIndex,
  subject: DescribedArticle,
  id: number,
  link: Evidence['link']
): Candidate | null {
  const other = store.read(id)
  if (other === null) return null
  const cosine = index.cosineOf(id, subject.vector.terms)
  return { id, evidence: { cosine, link, ...compareVectors(subject.vector, other.vector, index) } }
}
