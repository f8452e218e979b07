import { z } from 'zod'

/** A label that the reader puts on stories. */
export const tag = z.string().trim().min(1).max(60)

/** What became of a tag that got another name. */
export interface TagRenamed {
  /** The name it has now: that of a tag which existed, where the wanted one differs from it in case or accents alone. */
  readonly tag: string
  readonly stories: number
  /** Smart feeds that ask for the new name from now on. */
  readonly smartFeeds: number
  readonly undoToken: string
}

/** What became of a tag that was taken from every story. */
export interface TagRemoved {
  readonly stories: number
  /** Smart feeds that still ask for it. */
  readonly smartFeeds: number
  readonly undoToken: string
}
