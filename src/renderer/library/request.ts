/// <reference path="../env.d.ts" />
import './noEval'
import { ReaderError } from '@shared/contract/errors'
import type { EventName, Events } from '@shared/contract/events'
import type {
  RequestAnswer,
  RequestArgs,
  RequestName,
  ShellRequestAnswer,
  ShellRequestArgs,
  ShellRequestName
} from '@shared/contract/requests'
import { say } from '../messages/say'

type Name = RequestName | ShellRequestName
export type ArgsOf<N extends Name> = N extends RequestName ? RequestArgs<N> : N extends ShellRequestName ? ShellRequestArgs<N> : never
export type AnswerOf<N extends Name> = N extends RequestName ? RequestAnswer<N> : N extends ShellRequestName ? ShellRequestAnswer<N> : never

/** Asks the library (or, for names that open with `shell.`, the shell). Throws `ReaderError`, its message in the reader's language, for every failure that was sent as data. */
export async function request<N extends Name>(name: N, args: ArgsOf<N>): Promise<AnswerOf<N>> {
  const reply = await window.offprint.request(name, args)
  if (reply.ok) return reply.value
  throw new ReaderError(reply.error.code, say(reply.error.message))
}

/** Listens to an event of the library or the shell until the returned function is called. */
export function onEvent<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.offprint.on(event, listener)
}

/** What the window's parts need of the bridge, so that they can be tested on another one. */
export interface LibraryClient {
  readonly request: typeof request
  readonly onEvent: typeof onEvent
}
export const libraryClient: LibraryClient = { request, onEvent }
