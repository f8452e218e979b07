import { openArchive } from '../../../src/main/library/archive/archive'
import { silentLog } from '../../../src/main/library/log'
import { openSearch } from '../../../src/main/library/search/search'
import { openWindowSearch } from '../windowOverArchive'
import type { EngineFigures, SpeedTask } from './figures'
import { spreadOf, typedQueries } from './samples'

/** The window keeps the heads of so many stories. */
const HOT = 20_000
const SHOWN = 50

/**
 * The window's own index over the newest heads, fused at each keystroke with the quick hits of a library that is indexed already. One after
 * the other in one process, where the app asks both at once: `bench -- windowSearch` measures the real window.
 */
export async function measureWindow({ stories, directory }: SpeedTask): Promise<EngineFigures> {
  const archive = openArchive(directory)
  const search = openSearch(archive, directory, silentLog)
  await search.warm()
  const window = await openWindowSearch(archive, search, { stories: Math.min(HOT, stories), limit: SHOWN })
  const typing = await spreadOf(typedQueries(stories), (typed) => window.typed(typed))
  search.close()
  archive.close()
  return { build: null, memory: null, typing, bytes: null }
}
