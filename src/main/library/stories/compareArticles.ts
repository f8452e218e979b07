import { compareVectors, type Evidence } from './evidence'
import type { TermIndex } from './termIndex'
import type { DescribedArticle, VectorStore } from './vectorStore'

/** An article with what speaks for it belonging to another. */
export interface Candidate {
  readonly id: number
  readonly evidence: Evidence
}

/** Compares a subject word by word with an article whose cosine with it is known; null when that has no vector yet. */
export function compareArticles(
  store: VectorStore,
  index: TermIndex,
  subject: DescribedArticle,
  { id, cosine, link }: { readonly id: number } & Pick<Evidence, 'cosine' | 'link'>
): Candidate | null {
  const other = store.read(id)
  return other === null ? null : { id, evidence: { cosine, link, ...compareVectors(subject.vector, other.vector, index) } }
}
