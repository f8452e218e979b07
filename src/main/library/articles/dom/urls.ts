/** Resolves an address as a browser would (WHATWG URL); null for what is not http or https, or not an address at all. */
export function absoluteUrl(address: string, base: string | null): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || !URL.canParse(trimmed, base ?? undefined)) return null
  const url = new URL(trimmed, base ?? undefined)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
