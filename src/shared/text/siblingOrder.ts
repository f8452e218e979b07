/** Something with a place among others: a feed or a folder. */
export interface Placed {
  readonly id: number
  /** Null: by name, after those that have one. */
  readonly position: number | null
}

/** As people sort names: "Été" beside "Etna", 2 before 10. */
const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** Feeds or folders of one place in the order they are shown in: those placed by hand, then the others by name. */
export function inShownOrder<Sibling extends Placed>(
  siblings: readonly Sibling[],
  nameOf: (sibling: Sibling) => string
): readonly Sibling[] {
  return siblings.toSorted((one, other) => placeOf(one) - placeOf(other) || names.compare(nameOf(one), nameOf(other)) || one.id - other.id)
}

/** Above every position that is given. */
const placeOf = ({ position }: Placed): number => position ?? Number.MAX_SAFE_INTEGER
