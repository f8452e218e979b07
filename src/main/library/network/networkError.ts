import { networkInterfaces } from 'node:os'
import { ReaderError, type ReaderErrorCode } from '@shared/contract/errors'

interface Words {
  readonly code: ReaderErrorCode
  readonly says: (host: string) => string
}

const unreachable = (says: Words['says']): Words => ({ code: 'unreachable', says })
const timeout: Words = { code: 'timeout', says: (host) => `${host} took too long to answer` }

/** Node's and undici's error codes, and what they mean to a reader. */
const meanings: ReadonlyMap<string, Words> = new Map([
  ['EAI_AGAIN', unreachable((host) => `the address of ${host} could not be looked up`)],
  ['ECONNREFUSED', unreachable((host) => `${host} refuses connections`)],
  ['ECONNRESET', unreachable((host) => `${host} broke off the connection`)],
  ['EHOSTUNREACH', unreachable((host) => `${host} can't be reached from here`)],
  ['ENETDOWN', unreachable((host) => `${host} can't be reached from here`)],
  ['ENETUNREACH', unreachable((host) => `${host} can't be reached from here`)],
  ['ENOTFOUND', unreachable((host) => `there is no site named ${host}`)],
  ['EPIPE', unreachable((host) => `${host} broke off the connection`)],
  ['ETIMEDOUT', timeout],
  ['UND_ERR_BODY_TIMEOUT', timeout],
  ['UND_ERR_CONNECT_TIMEOUT', timeout],
  ['UND_ERR_HEADERS_OVERFLOW', unreachable((host) => `${host} sent more headers than fit`)],
  ['UND_ERR_HEADERS_TIMEOUT', timeout],
  ['UND_ERR_SOCKET', unreachable((host) => `${host} broke off the connection`)]
])

/** How OpenSSL's and Node's codes for a bad certificate or handshake begin. */
const tlsPrefixes = ['CERT_', 'DEPTH_ZERO_', 'EPROTO', 'ERR_SSL_', 'ERR_TLS_', 'HOSTNAME_MISMATCH', 'SELF_SIGNED_', 'UNABLE_TO_']

/** Failures that a machine without any network produces as well. */
const offlineCodes: ReadonlySet<string> = new Set(['EAI_AGAIN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ENOTFOUND'])

/** Turns what undici threw into what a reader can understand; passes on what is already a `ReaderError` or a bug. */
export function toReaderError(thrown: unknown, host: string): unknown {
  if (thrown instanceof ReaderError) return thrown
  const code = errorCode(thrown)
  if (code === null) return thrown
  if (offlineCodes.has(code) && isMachineOffline()) return new ReaderError('offline', 'this computer is not online', { cause: thrown })
  const words = meaning(code)
  return words === null ? thrown : new ReaderError(words.code, words.says(host), { cause: thrown })
}

/** The `code` of a system error, of undici's, or of the first of several attempts to connect. */
export function errorCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  // undici's parser does not always say which rule was broken.
  if (thrown.name === 'HTTPParserError') return 'HPE_UNKNOWN'
  return thrown instanceof AggregateError ? errorCode(thrown.errors[0]) : null
}

function meaning(code: string): Words | null {
  if (tlsPrefixes.some((prefix) => code.startsWith(prefix)))
    return { code: 'tls', says: (host) => `the certificate of ${host} is not valid (${code})` }
  if (code.startsWith('HPE_')) return unreachable((host) => `${host} does not speak HTTP`)
  return meanings.get(code) ?? null
}

function isMachineOffline(): boolean {
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return interfaces.every((address) => address.internal)
}
