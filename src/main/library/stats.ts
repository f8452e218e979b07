import { statSync } from 'node:fs'
import type { LibraryStats } from '@shared/contract/library'
import type { LibraryParts } from './answers'

/** What the library holds and how much room it takes. */
export function libraryStats({ archive, directory, search }: Pick<LibraryParts, 'archive' | 'directory' | 'search'>): LibraryStats {
  return {
    directory,
    feeds: archive.feeds().length,
    ...archive.counts(),
    archiveBytes: fileBytes(archive.path) + fileBytes(`${archive.path}-wal`),
    searchBytes: search.bytes()
  }
}

const fileBytes = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
