import type { RelationReason } from '@shared/contract/stories'
import type { Evidence } from './evidence'
import { isSameText } from './judge'

/** Evidence in the words the reader is shown, strongest first. Something is always said when something is shared. */
export function reasonsOf(evidence: Evidence): RelationReason[] {
  const reasons: RelationReason[] = []
  if (isSameText(evidence)) reasons.push({ kind: 'same-text' })
  if (evidence.link !== null) reasons.push({ kind: 'link', text: evidence.link.text })
  if (evidence.names.length > 0) reasons.push({ kind: 'names', names: evidence.names })
  if (evidence.words.length > 0) reasons.push({ kind: 'words', words: evidence.words })
  return reasons
}
