import type { Archive } from '../archive/types'
import { bareHost, isLocalHost } from '../network/addresses'

const KEY_PREFIX = 'private-host '
const SELECT = 'SELECT 1 FROM meta WHERE key = ?'
const INSERT = `INSERT OR IGNORE INTO meta (key, value) VALUES (?, '')`

/**
 * The hosts that fetches for a feed may reach on private addresses: its own, when its name is one that only the
 * reader's network can mean (`127.0.0.1`, `nas.local`), or when it lay there as the reader subscribed.
 * Any other name that answers with a private address stays refused, so no publisher can reach into that network.
 */
export function allowedHosts(archive: Pick<Archive, 'database'>, feedUrl: string): ReadonlySet<string> {
  const host = hostOf(feedUrl)
  const isAllowed = host !== '' && (isLocalHost(host) || archive.database.prepare(SELECT).get(KEY_PREFIX + host) !== undefined)
  return new Set(isAllowed ? [host] : [])
}

/** Notes that the reader subscribed to a feed of this host while it lay on a private address. */
export function rememberPrivateHost(archive: Pick<Archive, 'database'>, host: string): void {
  archive.database.prepare(INSERT).run(KEY_PREFIX + host)
}

/** The host of an address as it is kept here; empty for nonsense. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? bareHost(new URL(url).hostname) : ''
}
