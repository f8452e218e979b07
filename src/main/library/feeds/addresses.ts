/** What no address begins or ends with, though it is invisible: marks, zero-width and soft characters. */
const invisible = /^[\s\u200b-\u200f\u2060\ufeff]{1,20}|[\s\u200b-\u200f\u2060\ufeff]{1,20}$/g

/** Longer than any address a server takes. */
const LONGEST = 8192

function tidy(url: string | null | undefined): string {
  const text = url?.trim() ?? ''
  return text.length > LONGEST ? '' : text.replace(invisible, '')
}

/** Makes an address absolute; null for none, for nonsense, and for what is not http(s). */
export function resolveAddress(url: string | null | undefined, base: string | null): string | null {
  const text = tidy(url)
  if (text === '') return null
  const resolved = URL.canParse(text, base ?? undefined) ? new URL(text, base ?? undefined) : null
  return resolved !== null && /^https?:$/.test(resolved.protocol) ? resolved.href : null
}

/** The address of a page as people write it: `www.site.example/x` is meant as a host, not as a path. */
export function resolveLink(url: string | null | undefined, base: string | null): string | null {
  const text = tidy(url)
  return resolveAddress(/^www\.[\w-]+\.\w/i.test(text) ? `https://${text}` : text, base)
}
