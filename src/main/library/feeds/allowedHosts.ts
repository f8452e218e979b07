import { bareHost, isLocalHost } from '../network/addresses'

/**
 * The hosts that fetches for a feed may reach on private addresses: its own, when its address is one that only
 * the reader's network can mean (`127.0.0.1`, `nas.local`, `intranet`). A public name that answers with a private
 * address stays refused, so no publisher can reach into the reader's network.
 */
export function allowedHosts(feedUrl: string): ReadonlySet<string> {
  const host = URL.canParse(feedUrl) ? bareHost(new URL(feedUrl).hostname) : ''
  return new Set(host !== '' && isLocalHost(host) ? [host] : [])
}
