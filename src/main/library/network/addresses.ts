import ipaddr from 'ipaddr.js'

/** Endings of names that exist only on a local network (RFC 6761, RFC 6762, RFC 8375 and common use). */
const localEndings = ['.corp', '.home', '.home.arpa', '.internal', '.intranet', '.lan', '.local', '.localdomain', '.localhost']

/** Whether an IP address lies on the public internet: not loopback, private, link-local, multicast, reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() === 'rfc6052') return isPublicAddress(embeddedIPv4(parsed))
  return parsed.range() === 'unicast'
}

/** The IPv4 address in the last 32 bits, where NAT64 puts it (RFC 6052 §2.2). */
function embeddedIPv4(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  return address.toByteArray().slice(-4).join('.')
}

/** Whether a host (name or literal, brackets allowed) is one that only the reader's own network can mean. */
export function isLocalHost(host: string): boolean {
  const name = bareHost(host)
  if (ipaddr.isValid(name)) return !isPublicAddress(name)
  return !name.includes('.') || localEndings.some((ending) => name.endsWith(ending))
}

/** Whether a host may lie on a private address, given those that may (see `GetOptions.allow`). */
export function mayBePrivate(host: string, allow: ReadonlySet<string> = new Set()): boolean {
  return allow.has(host) || (isLocalHost(host) && [...allow].some(isLocalHost))
}

/** The host without the brackets of an IPv6 literal and without the root dot. */
export function bareHost(host: string): string {
  return host
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase()
}
