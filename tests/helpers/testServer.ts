import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'

/** What a route answers; `body` is sent as it is. */
export interface Canned {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** One request as it came. */
export interface SeenRequest {
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

export interface TestServer {
  /** The address of a path on this server. */
  url(path: string): string
  /** Sets what a path (with its query, if it has one) answers from now on; unknown paths answer 404. */
  route(path: string, answer: Canned | Handler): void
  /** Every request so far, oldest first. */
  readonly requests: readonly SeenRequest[]
  /** The greatest number of requests that were open at one time. */
  readonly mostAtOnce: number
  close(): Promise<void>
}

export interface TestServerOptions {
  /** Any of 127.0.0.0/8. */
  readonly host?: string
  /** A free one unless given. */
  readonly port?: number
  /** Milliseconds before each answer, as a far server has. */
  readonly latencyMs?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A small real HTTP server on this machine. Close it in the test (`onTestFinished(server.close)`). */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { host = '127.0.0.1', port: wanted = 0, latencyMs = 0, tls } = options
  const routes = new Map<string, Canned | Handler>()
  const requests: SeenRequest[] = []
  let open = 0
  let mostAtOnce = 0

  const listener: Handler = async (request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    mostAtOnce = Math.max(mostAtOnce, ++open)
    response.once('close', () => open--)
    if (latencyMs > 0) await wait(latencyMs)
    const route = routes.get(path) ?? routes.get(path.replace(/\?.*/, '')) ?? { status: 404, body: 'not found' }
    if (typeof route === 'function') await route(request, response)
    else sendCanned(response, route)
  }

  const server = tls === undefined ? createServer(listener) : createTlsServer({ key: tls.key, cert: tls.cert }, listener)
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(wanted, host, resolve))
  server.unref()
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: (path) => `${tls === undefined ? 'http' : 'https'}://${host}:${port}${path}`,
    route: (path, answer) => void routes.set(path, answer),
    requests,
    get mostAtOnce() {
      return mostAtOnce
    },
    close: () => closeServer(server)
  }
}

function sendCanned(response: ServerResponse, { status = 200, headers = {}, body = '' }: Canned): void {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers })
  response.end(body)
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
