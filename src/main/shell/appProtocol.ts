import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Session } from 'electron'
import { contentSecurityPolicy } from './contentSecurityPolicy'

export const APP_ORIGIN = 'offprint://app'

const MIME: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2'
}

/** The file under `root` that an `offprint://app/…` address names, or null when it names nothing there. */
export function appFile(root: string, address: string): string | null {
  const url = new URL(address)
  if (url.host !== 'app') return null
  const path = normalize(join(root, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)))
  return path.startsWith(root + sep) && extname(path) in MIME ? path : null
}

/** Serves the window's own files, and nothing else, from the folder `root`. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('offprint', async ({ url }) => {
    const path = appFile(root, url)
    if (path === null) return new Response('not found', { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: headers(path) })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}

function headers(path: string): Record<string, string> {
  return {
    'content-type': MIME[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff'
  }
}
