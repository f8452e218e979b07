import { join } from 'node:path'
import { fts5 } from '../peers/fts5'
import { miniSearch } from '../peers/miniSearch'
import { orama } from '../peers/orama'
import type { Peer } from '../peers/peer'
import { seedText } from '../seedLibrary'
import type { EngineFigures, SpeedTask } from './figures'
import { ownMemory, spreadOf, timed, typedQueries } from './samples'

const BATCH = 500
const SHOWN = 50

type PeerName = Exclude<SpeedTask['engine'], 'offprint' | 'window'>

const peers: Readonly<Record<PeerName, (directory: string) => Peer>> = {
  fts5: (directory) => fts5(join(directory, 'peer.sqlite')),
  miniSearch,
  orama
}

/** Fills a peer with the bench stories and types into it. */
export async function measurePeer(engine: PeerName, { stories, directory }: SpeedTask): Promise<EngineFigures> {
  const empty = ownMemory()
  const peer = peers[engine](directory)
  let build = 0
  for (let start = 0; start < stories; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, stories - start) }, (_, at) => ({ id: start + at, ...seedText(start + at) }))
    build += await timed(() => peer.add(batch))
  }
  const memory = ownMemory() - empty
  const typing = await spreadOf(typedQueries(stories), (typed) => peer.type(typed, SHOWN))
  const bytes = peer.bytes()
  peer.close()
  return { build: build / stories, memory, typing, bytes: bytes === null ? null : bytes / stories }
}
