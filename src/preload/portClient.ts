import type { PortMessage, PortRequest, Reply } from '@shared/contract/api'
import type { EventName } from '@shared/contract/events'

/** One connection to the library: what a MessagePort does, without its type. */
export interface Connection {
  send(request: PortRequest): void
  receive(handler: (message: PortMessage) => void): void
}

type Resolve = (reply: Reply<unknown>) => void

const unavailable = (message: string): Reply<unknown> => ({ ok: false, error: { code: 'library-unavailable', message } })
const died = unavailable('The library stopped while it worked on this. It is being restarted; please try again.')
const down = unavailable('The library could not be started. Its log file says more.')

/**
 * Numbers requests and matches their replies. Requests made while there is no library wait for the next one;
 * those under way when it dies are answered `library-unavailable`, since nobody knows how far they came, and so is
 * everything once the shell has given the library up.
 */
export function createPortClient(emit: (event: EventName, payload: unknown) => void) {
  let connection: Connection | null = null
  let isDown = false
  let lastId = 0
  const waiting: { readonly request: PortRequest; readonly resolve: Resolve }[] = []
  const underWay = new Map<number, Resolve>()

  function send(to: Connection, request: PortRequest, resolve: Resolve): void {
    underWay.set(request.id, resolve)
    to.send(request)
  }

  function receive(message: PortMessage): void {
    if ('event' in message) return emit(message.event, message.payload)
    underWay.get(message.id)?.(message.reply)
    underWay.delete(message.id)
  }

  function disconnect(): void {
    connection = null
    for (const resolve of underWay.values()) resolve(died)
    underWay.clear()
  }

  return {
    disconnect,
    connect(next: Connection): void {
      connection = next
      isDown = false
      next.receive(receive)
      for (const { request, resolve } of waiting.splice(0)) send(next, request, resolve)
    },
    giveUp(): void {
      disconnect()
      isDown = true
      for (const { resolve } of waiting.splice(0)) resolve(down)
    },
    request(name: string, args: unknown): Promise<Reply<unknown>> {
      return new Promise((resolve) => {
        const request = { id: ++lastId, name, args }
        if (isDown) resolve(down)
        else if (connection === null) waiting.push({ request, resolve })
        else send(connection, request, resolve)
      })
    }
  }
}
