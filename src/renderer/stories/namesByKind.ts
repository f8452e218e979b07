import type { NameKind, StoryName } from '@shared/contract/stories'

const kinds: readonly NameKind[] = ['person', 'place', 'organization', 'other']

/** The names of one kind. */
export interface NameGroup {
  readonly kind: NameKind
  readonly names: readonly StoryName[]
}

/** Names by their kind; kinds that nothing is of are left out. */
export function namesByKind(names: readonly StoryName[]): readonly NameGroup[] {
  return kinds.map((kind) => ({ kind, names: names.filter((name) => name.kind === kind) })).filter((group) => group.names.length > 0)
}
