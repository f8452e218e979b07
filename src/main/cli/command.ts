import type { RequestAnswer, RequestArgs, RequestName } from '@shared/contract/requests'
import type { Library } from '../library'

/** What ended well, wrongly or in part; scripts can trust the numbers. */
export const EXIT = { done: 0, failed: 1, usage: 2, partly: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The library as a command sees it: the same requests as the window's. */
export interface CommandLibrary {
  ask<N extends RequestName>(name: N, args: RequestArgs<N>): Promise<RequestAnswer<N>>
  /** Resolves when search and stories have taken in all that is stored: an earlier command may have been stopped. */
  settled(): Promise<void>
  /** Resolves when the media that feeds' rules ask for after a sync are saved, as far as they can be had. */
  background(): Promise<void>
  /** A file that a command may have read or written, by the answered token. */
  grantFile: Library['grantFile']
  /** Hears of progress; answers how to stop. */
  onEvent: Library['onEvent']
}

/** What every command takes. */
export interface CommonOptions {
  readonly library: string
  readonly json?: boolean
}

/** What a command has to say: one JSON document, and the same for a person. `code` is 0 when left out. */
export interface CommandOutcome {
  readonly json: unknown
  readonly text: string
  readonly code?: ExitCode
  /** A restore is ready: the library is opened once more to bring it in. */
  readonly reopens?: boolean
}

/** Writes progress and remarks where they don't disturb the answer: stderr. */
export type Remark = (line: string) => void
