/**
 * `npm run bench [-- NAME…]`: measures Offprint on this machine and prints each figure beside a baseline of the same run.
 * Single times vary with the machine; ratios travel.
 */
import { benchExtraction } from './extraction'
import { benchSync } from './sync'
import { benchWindow } from './window'

const benches = { extraction: benchExtraction, sync: benchSync, window: benchWindow }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) throw new Error(`no bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench()
