import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { openArchive } from '../../src/main/library/archive/archive'
import { silentLog } from '../../src/main/library/log'
import { openSearch } from '../../src/main/library/search/search'
import { openStories } from '../../src/main/library/stories/stories'

/** What the databases of a library take on disk, in bytes. */
export interface Storage {
  readonly archive: number
  readonly search: number
  /** Tables and indexes of both, largest first. */
  readonly shares: readonly Share[]
}

export interface Share {
  readonly name: string
  readonly bytes: number
}

/** Measures a closed library's databases, once the index and the stories have taken in all that is stored. */
export async function measureStorage(directory: string): Promise<Storage> {
  const archive = openArchive(directory)
  const search = openSearch(archive, directory, silentLog)
  await search.catchUp()
  await openStories(archive, silentLog).catchUp()
  search.close()
  archive.close()
  const archiveFile = join(directory, 'library.sqlite')
  const searchFile = join(directory, 'search.sqlite')
  return {
    archive: statSync(archiveFile).size,
    search: statSync(searchFile).size,
    shares: [...sharesOf(archiveFile), ...sharesOf(searchFile)].sort((a, b) => b.bytes - a.bytes)
  }
}

function sharesOf(path: string): Share[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const rows = database.prepare('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name').all()
    return rows as unknown as Share[]
  } finally {
    database.close()
  }
}
