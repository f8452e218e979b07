const OWN_SCHEMES = new Set(['offprint:', 'offprint-image:', 'offprint-media:', 'devtools:', 'data:', 'blob:'])

/** Where the window's page comes from. */
export const APP_ORIGIN = 'offprint://app'

/** True for addresses the window may load: its own, and the dev server's while developing. */
export function isOwnAddress(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return OWN_SCHEMES.has(protocol) || (devServer !== null && host === new URL(devServer).host)
}

/** True for the app's own page alone: what may be navigated to, and what may speak to the shell. */
export function isOwnPage(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false
  const [page, own] = [new URL(address), new URL(devServer ?? APP_ORIGIN)]
  return page.protocol === own.protocol && page.host === own.host
}
