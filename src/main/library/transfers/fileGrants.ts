import { randomUUID } from 'node:crypto'
import { ReaderError } from '@shared/contract/errors'

/** Files that the reader chose in a dialog of the shell, by token: the window can only name those. */
export interface FileGrants {
  /** A file may be read or written under the token from now on. */
  grant(path: string, token?: string): string
  /** @throws ReaderError `not-found` for a token that was never given, or before the library was started again. */
  pathOf(token: string): string
}

const KEPT = 50

/** Opens the list; the latest fifty files stay on it. */
export function createFileGrants(): FileGrants {
  const paths = new Map<string, string>()
  return {
    grant(path, token = randomUUID()) {
      paths.set(token, path)
      for (const oldest of [...paths.keys()].slice(0, -KEPT)) paths.delete(oldest)
      return token
    },
    pathOf(token) {
      const path = paths.get(token)
      if (path === undefined) throw new ReaderError('not-found', 'Choose the file again.')
      return path
    }
  }
}
