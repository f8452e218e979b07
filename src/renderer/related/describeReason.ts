import { assertNever } from '@shared/contract/errors'
import type { RelationReason } from '@shared/contract/stories'

/** Why two stories belong together, in a few words. */
function describeReason(reason: RelationReason): string {
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

/** The two strongest reasons: an explicit link says most, shared words least. */
export function describeReasons(reasons: readonly RelationReason[]): string {
  return reasons
    .toSorted((one, other) => order[one.kind] - order[other.kind])
    .slice(0, 2)
    .map(describeReason)
    .join(' · ')
}
