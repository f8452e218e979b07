import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { ReaderError } from '@shared/contract/errors'
import { buildConnector } from 'undici'
import { bareHost, isPublicAddress } from './addresses'

/** What opens sockets for undici. */
type Connector = ReturnType<typeof buildConnector>

/** Opens sockets to any address; for hosts the reader added a feed on. */
export const anyAddressConnector = (connectMs: number): Connector => buildConnector({ timeout: connectMs })

/**
 * Opens sockets to public addresses only. The check is on the address the socket goes to,
 * so a name that changes its answer between check and use can't get through.
 */
export function publicConnector(connectMs: number): Connector {
  const connect = buildConnector({ timeout: connectMs, lookup: lookupPublic })
  return (options, callback) => {
    const host = bareHost(options.hostname)
    if (isIP(host) !== 0 && !isPublicAddress(host)) callback(refusal(host), null)
    else connect(options, callback)
  }
}

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = error === null ? found.filter(({ address }) => isPublicAddress(address)) : []
    const [first] = addresses
    if (error !== null) callback(error, [])
    else if (first === undefined) callback(refusal(hostname), [])
    else answer(callback, options.all === true, addresses, first)
  })
}

function answer(callback: Parameters<LookupFunction>[2], all: boolean, addresses: LookupAddress[], first: LookupAddress): void {
  if (all) callback(null, addresses)
  else callback(null, first.address, first.family)
}

function refusal(host: string): ReaderError {
  return new ReaderError('private-address', `${host} is on a private network, and the feed is not`)
}
