import { assertNever } from '@shared/contract/errors'
import type { RelationReason } from '@shared/contract/stories'

/** Why two articles belong together, in words. */
export function reasonInWords(reason: RelationReason): string {
  switch (reason.kind) {
    case 'link':
      return `linked: “${reason.text}”`
    case 'names':
      return `both name ${reason.names.join(', ')}`
    case 'words':
      return `both speak of ${reason.words.join(', ')}`
    case 'chosen':
      return 'put together by you'
    case 'same-text':
      return 'nearly the same text'
    default:
      return assertNever(reason)
  }
}
