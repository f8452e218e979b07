import { trackingParameters } from './trackingParameters'

/** First labels of a host that name a variant of a site, not another site. */
const variantLabels: readonly string[] = ['amp', 'm', 'mobile', 'www']

/** Last path segments that a server answers for the folder itself. */
const indexNames: readonly string[] = ['default.asp', 'default.aspx', 'index.htm', 'index.html', 'index.php', 'index.shtml']

/** Variants of a page marked in its path: RFC 3986 has no word on them, news sites do it this way. */
const variantPaths: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^\/amp(?=\/)/i, ''],
  [/\.amp(\.html?)?$/i, '$1'],
  [/\/amp$/i, '']
]

const exactParameters = new Set(trackingParameters.filter((name) => !name.endsWith('*')))
const parameterPrefixes = trackingParameters.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))

/**
 * The one address by which a page is known, however it was linked: https, no `www.`, no tracking, no AMP variant.
 * For comparing, not for fetching. Idempotent. What is not an http address comes back trimmed.
 */
export function canonicalUrl(url: string): string {
  let canonical = url.trim()
  // One rule may uncover work for another (`/index.html/amp`); each only shortens or sorts, so this ends.
  for (;;) {
    const next = simplify(canonical)
    if (next === canonical) return canonical
    canonical = next
  }
}

function simplify(text: string): string {
  const url = parseHttp(text)
  if (url === null) return text
  const host = canonicalHost(url)
  const hash = url.hash.startsWith('#!') ? url.hash : ''
  return `https://${host}${canonicalPath(url.pathname)}${canonicalQuery(url.search)}${hash}`
}

function parseHttp(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) ? url : null
}

function canonicalHost(url: URL): string {
  const labels = url.hostname.replace(/\.+$/, '').split('.')
  while (labels.length > 2 && variantLabels.includes(labels[0] ?? '')) labels.shift()
  const port = url.port === '80' || url.port === '443' ? '' : url.port
  return labels.join('.') + (port === '' ? '' : `:${port}`)
}

function canonicalPath(path: string): string {
  let plain = normalizeEscapes(path)
  for (const [pattern, replacement] of variantPaths) plain = plain.replace(pattern, replacement)
  const last = plain.slice(plain.lastIndexOf('/') + 1)
  if (indexNames.includes(last.toLowerCase())) plain = plain.slice(0, plain.length - last.length)
  return plain.replace(/\/+$/, '') || '/'
}

function canonicalQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && pair !== '=' && !isTracking(pair))
    .map(normalizeEscapes)
    .sort()
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function isTracking(pair: string): boolean {
  const [raw = ''] = pair.split('=', 1)
  const name = normalizeEscapes(raw).toLowerCase()
  return exactParameters.has(name) || parameterPrefixes.some((prefix) => name.startsWith(prefix))
}

/** Escapes in upper case, and none where the character needs none (RFC 3986 §6.2.2). */
function normalizeEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : encoded.toUpperCase()
  })
}
