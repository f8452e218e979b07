/**
 * `npm run bench [-- NAME…]`: measures Offprint on this machine and prints each figure beside a baseline of the same run.
 * Single times vary with the machine; ratios travel.
 */
import { benchExtraction } from './extraction'
import { benchFlatSync } from './flatSync'
import { learnStories } from './learnStories'
import { benchRanking } from './ranking'
import { benchSearch } from './search'
import { benchStories } from './stories'
import { benchStoriesScale } from './storiesScale'
import { benchSync } from './sync'
import { benchWindow } from './window'
import { benchWindowSearch } from './windowSearch'
import { benchWindowLong, benchWindowStart } from './windowStart'

const benches = {
  extraction: benchExtraction,
  flatSync: () => benchFlatSync(15),
  ranking: benchRanking,
  search: () => benchSearch([1000, 10_000]),
  stories: benchStories,
  sync: benchSync,
  window: benchWindow,
  windowStart: () => benchWindowStart([100, 10_000])
}
/** Run only when named: several minutes each, or not a measurement. */
const longBenches = {
  flatSyncLong: () => benchFlatSync(100),
  learnStories,
  searchLong: () => benchSearch([10_000, 100_000]),
  storiesScale: () => benchStoriesScale(10_000),
  storiesScaleLong: () => benchStoriesScale(100_000),
  windowLong: benchWindowLong,
  windowSearch: benchWindowSearch
}
const all = { ...benches, ...longBenches }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(all, name))
if (unknown.length > 0) throw new Error(`no bench named ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`)

const chosen = wanted.length === 0 ? Object.entries(benches) : Object.entries(all).filter(([name]) => wanted.includes(name))
for (const [, bench] of chosen) await bench()
