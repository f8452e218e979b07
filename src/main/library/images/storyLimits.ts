/** What the pictures of one story may cost. */
export const storyLimits = {
  pictures: 150,
  /** On the wire; what is under way when it is reached is still finished. */
  bytes: 60_000_000
} as const
