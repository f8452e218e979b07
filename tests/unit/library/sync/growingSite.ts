import { createHash } from 'node:crypto'
import { makePng } from '../../../helpers/png'
import type { TestServer } from '../../../helpers/testServer'
import { page, type Row, rss } from './testLibrary'

/** A site of several feeds that publishes more at each edition, and changes a story of the one before. */
export interface GrowingSite {
  readonly feedUrls: readonly string[]
  publish(): void
  /** The mark of the present text of all that was ever published, by address. A mark opens and closes its text. */
  readonly marks: ReadonlyMap<string, string>
  /** SHA-256 of the pictures of the text with a mark, in its order. */
  picturesOf(mark: string): readonly string[]
}

const FEEDS = 3
const STORIES_AN_EDITION = 3
/** A feed names its newest stories only, as feeds do. */
const EDITIONS_IN_FEED = 8
const agencyPicture = makePng(320, 180, 7)
const grey = makePng(320, 180, 90)

/** Publishes on a server; `onRequest` hears of each request before it is answered. */
export function growingSite(server: TestServer, onRequest: () => void): GrowingSite {
  const marks = new Map<string, string>()
  const feeds = Array.from({ length: FEEDS }, (_, feed) => ({ path: `/feed-${feed}`, editions: [] as Row[][] }))
  let edition = 0

  function route(path: string, type: string, body: string | Uint8Array): void {
    server.route(path, (_request, response) => {
      onRequest()
      response.writeHead(200, { 'content-type': type }).end(body)
    })
  }

  function publishStory(name: string, version: number): Row {
    const [path, mark] = [`/story-${name}`, `mark-${name}-v${version}`]
    const url = server.url(path)
    marks.set(url, mark)
    route(`/${mark}.png`, 'image/png', ownPicture(mark))
    route(path, 'text/html; charset=utf-8', String(page(`Story ${name}`, textOf(mark)).body))
    return { title: `Story ${name}`, guid: name, link: url, text: `Version ${version} of ${name}.` }
  }

  route('/agency.png', 'image/png', agencyPicture)
  return {
    feedUrls: feeds.map(({ path }) => server.url(path)),
    marks,
    picturesOf: (mark) => [ownPicture(mark), agencyPicture].map(sha256),
    publish() {
      edition += 1
      for (const [feed, { path, editions }] of feeds.entries()) {
        const names = Array.from({ length: STORIES_AN_EDITION }, (_, at) => `${feed}-${edition}-${at}`)
        if (editions[0] !== undefined) editions[0][0] = publishStory(`${feed}-${edition - 1}-0`, 2)
        editions.unshift(names.map((name) => publishStory(name, 1)))
        route(path, 'application/rss+xml', rss(editions.slice(0, EDITIONS_IN_FEED).flat()))
      }
    }
  }
}

/** A picture with bytes of its own after the end of the image. */
function ownPicture(mark: string): Buffer {
  return Buffer.concat([grey, Buffer.from(mark)])
}

function textOf(mark: string): string {
  const sentence = 'The ferry left the quay at noon and came back with the evening tide, as it had on every day of that long summer. '
  return `<p>${mark} opens. ${sentence.repeat(4)}</p><img src="/${mark}.png" width="320" height="180" alt="Quay">
<p>${sentence.repeat(12)}</p><img src="/agency.png" width="320" height="180" alt="Map"><p>${sentence.repeat(4)} ${mark} closes.</p>`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
