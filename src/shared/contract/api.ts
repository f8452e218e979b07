import type { ErrorData } from './errors'
import type { EventName, Events } from './events'
import type { RequestAnswer, RequestArgs, RequestName, ShellRequestAnswer, ShellRequestArgs, ShellRequestName } from './requests'

/** An answer as it crosses the bridge: an error is data, since its class would not survive. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData }

type Name = RequestName | ShellRequestName
type ArgsOf<N extends Name> = N extends RequestName ? RequestArgs<N> : N extends ShellRequestName ? ShellRequestArgs<N> : never
type AnswerOf<N extends Name> = N extends RequestName ? RequestAnswer<N> : N extends ShellRequestName ? ShellRequestAnswer<N> : never

/** `window.offprint`: all that the preload exposes. */
export interface OffprintApi {
  request<N extends Name>(name: N, args: ArgsOf<N>): Promise<Reply<AnswerOf<N>>>
  /** Calls back on each event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}

/** What goes over the port between window and library. */
export interface PortRequest {
  readonly id: number
  readonly name: string
  readonly args: unknown
}
export type PortMessage = { readonly id: number; readonly reply: Reply<unknown> } | { readonly event: EventName; readonly payload: unknown }
