import { ReaderError } from '@shared/contract/errors'

/**
 * The addresses that a pasted text may mean, the likeliest first: without a scheme https, then http.
 * @throws ReaderError `bad-address`
 */
export function pastedAddresses(text: string): readonly string[] {
  const plain = text
    .trim()
    .replace(/^feed:\/*(?=https?:)/i, '')
    .replace(/^feed:\/*/i, 'http://')
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(plain)
  const addresses = (hasScheme ? [plain] : [`https://${plain}`, `http://${plain}`]).flatMap(toWebAddress)
  if (addresses.length === 0) throw new ReaderError('bad-address', `“${text.slice(0, 200)}” is not a web address.`)
  return addresses
}

function toWebAddress(address: string): string[] {
  const url = URL.canParse(address) && !/\s/.test(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return []
  url.hash = ''
  return [url.href]
}
