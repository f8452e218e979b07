import type { PortMessage, PortRequest, Reply } from '@shared/contract/api'
import { toErrorData } from '@shared/contract/errors'
import { z } from 'zod'
import type { Library } from './index'

/** The library's end of a port to a window. */
interface Port {
  postMessage(message: PortMessage): void
  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): void
  start(): void
}

const portRequest = z.object({ id: z.int(), name: z.string(), args: z.unknown() })

/** Answers the contract on one port until it closes; failures travel as data. */
export function servePort(library: Library, port: Port): void {
  const stopListening = library.onEvent((event, payload) => port.postMessage({ event, payload }))
  port.on('close', stopListening)
  port.on('message', ({ data }) => {
    const parsed = portRequest.safeParse(data)
    if (parsed.success) void answer(library, parsed.data).then((reply) => port.postMessage({ id: parsed.data.id, reply }))
  })
  port.start()
  port.postMessage({ event: 'changes.available', payload: { seq: library.lastChange() } })
}

async function answer(library: Library, { name, args }: Omit<PortRequest, 'id'>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await library.request(name, args) }
  } catch (thrown) {
    return { ok: false, error: toErrorData(thrown) }
  }
}
