import { assertNever } from '@shared/contract/errors'
import type { RelationReason } from '@shared/contract/stories'

/** Why two stories belong together, in a few words. */
export function describeReason(reason: RelationReason): string {
  switch (reason.kind) {
    case 'link':
      return `Linked as “${reason.text}”`
    case 'names':
      return reason.names.join(', ')
    case 'words':
      return reason.words.join(', ')
    case 'chosen':
      return 'You put them together'
    case 'same-text':
      return 'The same text'
    default:
      return assertNever(reason)
  }
}

const order: Readonly<Record<RelationReason['kind'], number>> = { chosen: 0, link: 1, 'same-text': 2, names: 3, words: 4 }

/** Reasons by how much they say: an explicit link much, shared words least. */
export function inOrder(reasons: readonly RelationReason[]): readonly RelationReason[] {
  return reasons.toSorted((one, other) => order[one.kind] - order[other.kind])
}

/** The two strongest reasons. */
export function describeReasons(reasons: readonly RelationReason[]): string {
  return inOrder(reasons).slice(0, 2).map(describeReason).join(' · ')
}
