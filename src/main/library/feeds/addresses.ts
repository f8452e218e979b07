/** Makes an address absolute; null for none, for nonsense, and for what is not http(s). */
export function resolveAddress(url: string | null | undefined, base: string | null): string | null {
  const text = url?.trim() ?? ''
  if (text === '') return null
  const resolved = URL.canParse(text, base ?? undefined) ? new URL(text, base ?? undefined) : null
  return resolved !== null && /^https?:$/.test(resolved.protocol) ? resolved.href : null
}

/** The base of relative addresses: `xml:base` from the outermost inwards over the feed's own address (XML Base §4). */
export function nestedBase(feedUrl: string, bases: readonly (string | undefined)[]): string {
  return bases.reduce<string>((base, inner) => resolveAddress(inner, base) ?? base, feedUrl)
}
