/** The bytes of a data URL (RFC 2397); null when it is malformed. */
export function readDataUrl(url: string): Uint8Array | null {
  const match = /^data:([^,]{0,200}),/i.exec(url)
  if (!match) return null
  const data = url.slice(match[0].length)
  try {
    const text = decodeURIComponent(data)
    return /;\s*base64\s*$/i.test(match[1] ?? '') ? Buffer.from(text, 'base64') : Buffer.from(text, 'utf8')
  } catch {
    return null
  }
}
