import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Session } from 'electron'
import { contentSecurityPolicy } from './contentSecurityPolicy'

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
  const name = fileName(address)
  if (name === null) return null
  const path = normalize(join(root, name))
  return path.startsWith(root + sep) && Object.hasOwn(MIME, extname(path)) ? path : null
}

/** The path an address of the app names; null for another host and for broken percent signs. */
function fileName(address: string): string | null {
  const { host, pathname } = new URL(address)
  if (host !== 'app') return null
  try {
    return pathname === '/' ? '/index.html' : decodeURIComponent(pathname)
  } catch (thrown) {
    if (thrown instanceof URIError) return null
    throw thrown
  }
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
