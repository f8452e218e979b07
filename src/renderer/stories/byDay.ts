import type { StoryMember } from '@shared/contract/stories'

/** The articles of a story that were published on one day of the reader's clock. */
export interface StoryDay {
  /** When its first article was published, in milliseconds since 1970. */
  readonly at: number
  readonly members: readonly StoryMember[]
}

/** Parts a story, earliest first, into its days. */
export function byDay(members: readonly StoryMember[]): readonly StoryDay[] {
  const days = new Map<string, StoryMember[]>()
  for (const member of members) {
    const name = new Date(member.head.publishedAt).toDateString()
    const day = days.get(name)
    if (day) day.push(member)
    else days.set(name, [member])
  }
  return [...days.values()].map((day) => ({ at: day[0]?.head.publishedAt ?? 0, members: day }))
}
