import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder the desktop app uses for its library on this system, so that both find the same one. */
export function defaultLibraryDirectory(platform = process.platform, env = process.env, home = homedir()): string {
  const userData: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Application Support', 'Offprint'),
    win32: join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Offprint')
  }
  return join(userData[platform] ?? join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Offprint'), 'library')
}
