import { assertNever } from '@shared/contract/errors'
import type { RelationReason } from '@shared/contract/stories'
import { formatUnits } from '../design/format'
import { t } from '../messages/translate'

/** Why two stories belong together, in a few words. */
export function describeReason(reason: RelationReason): string {
  switch (reason.kind) {
    case 'link':
      return t('related.linkedAs', { words: reason.text })
    case 'names':
      return formatUnits(reason.names)
    case 'words':
      return formatUnits(reason.words)
    case 'chosen':
      return t('related.chosen')
    case 'same-text':
      return t('related.sameText')
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
