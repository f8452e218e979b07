import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { ReaderError } from '@shared/contract/errors'
import { buildConnector } from 'undici'
import { bareHost, isPublicAddress } from './addresses'

/** What opens sockets for undici. */
type Connector = ReturnType<typeof buildConnector>

/** Finds the addresses of a name, as `dns.lookup` does. */
export type Lookup = (
  name: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void

/** Opens sockets to any address; for hosts the reader added a feed on. */
export function anyAddressConnector(connectMs: number, lookup: Lookup = systemLookup): Connector {
  return buildConnector({ timeout: connectMs, lookup: checkedLookup(lookup, () => true) })
}

/**
 * Opens sockets to public addresses only. The check is on the address the socket goes to,
 * so a name that changes its answer between check and use can't get through.
 */
export function publicConnector(connectMs: number, lookup: Lookup = systemLookup): Connector {
  const connect = buildConnector({ timeout: connectMs, lookup: checkedLookup(lookup, isPublicAddress) })
  return (options, callback) => {
    const host = bareHost(options.hostname)
    if (isIP(host) !== 0 && !isPublicAddress(host)) callback(refusal(host), null)
    else connect(options, callback)
  }
}

/** A lookup that finds only the addresses that may be used. @throws ReaderError `private-address` (to its callback) when there are others only. */
export function checkedLookup(lookup: Lookup, mayUse: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = error === null ? found.filter(({ address }) => mayUse(address)) : []
      const [first] = addresses
      if (error !== null) callback(error, [])
      else if (first === undefined) callback(refusal(hostname), [])
      else answer(callback, options.all === true, addresses, first)
    })
  }
}

function answer(callback: Parameters<LookupFunction>[2], all: boolean, addresses: LookupAddress[], first: LookupAddress): void {
  if (all) callback(null, addresses)
  else callback(null, first.address, first.family)
}

function refusal(host: string): ReaderError {
  return new ReaderError('private-address', `${host} is on a private network, and the feed is not`)
}
