import { randomUUID } from 'node:crypto'
import { ReaderError } from '@shared/contract/errors'

const KEPT = 10

/** What undoes the latest ten acts of a kind in this session, by token. */
export interface KeptUndos<What> {
  /** The token under which it can be undone. */
  keep(what: What): string
  /** Undoes once; what fails can be tried again. @throws ReaderError `not-found` for a token that is used up or too old. */
  undo<Result>(token: string, work: (what: What) => Result): Result
}

export function keptUndos<What>(): KeptUndos<What> {
  const kept = new Map<string, What>()
  return {
    keep(what) {
      const token = randomUUID()
      kept.set(token, what)
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
      return token
    },
    undo(token, work) {
      const what = kept.get(token)
      if (what === undefined) throw new ReaderError('not-found', 'This can no longer be undone.')
      const result = work(what)
      kept.delete(token)
      return result
    }
  }
}
