import type { NameKind, StoryName } from '@shared/contract/stories'

const titles: readonly { readonly kind: NameKind; readonly title: string }[] = [
  { kind: 'person', title: 'People' },
  { kind: 'place', title: 'Places' },
  { kind: 'organization', title: 'Organizations' },
  { kind: 'other', title: 'Other names' }
]

/** The names of one kind, under a heading. */
export interface NameGroup {
  readonly title: string
  readonly names: readonly StoryName[]
}

/** Names by their kind; kinds that nothing is of are left out. */
export function namesByKind(names: readonly StoryName[]): readonly NameGroup[] {
  return titles
    .map(({ kind, title }) => ({ title, names: names.filter((name) => name.kind === kind) }))
    .filter((group) => group.names.length > 0)
}
