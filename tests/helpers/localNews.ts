import { makePng } from './png'
import { startTestServer, type TestServer } from './testServer'

export interface LocalNews {
  readonly server: TestServer
  /** The site's front page, which offers its feed. */
  readonly address: string
}

interface Story {
  readonly path: string
  readonly title: string
  readonly day: number
  readonly body: string
}

const figure = (name: string, alt: string, credit: string): string =>
  `<figure><img src="/pictures/${name}.png" width="640" height="360" alt="${alt}"><figcaption>${alt}. Image source: ${credit}</figcaption></figure>`

const stories: readonly Story[] = [
  {
    path: '/ferry-returns',
    title: 'Lowmoor ferry returns after nine winters',
    day: 2,
    body: `${figure('ferry', 'The ferry Marigold at the Lowmoor quay', 'Lowmoor Harbour Office')}
<p>The ferry Marigold crossed the Lowmoor strait on Monday for the first time in nine winters, carrying forty passengers and a crate of oysters.</p>
<p>The line closed when the old pier gave way in a storm. Harbour master Edda Quill said that the new pier stands on steel piles driven twelve metres into the clay.</p>
${figure('pier', 'The new pier at low tide', 'Edda Quill')}
<p>Tickets cost four crowns. The council pays for the first year and will then count the passengers before it decides how often the ferry is to run.</p>`
  },
  {
    path: '/ferry-timetable',
    title: 'Lowmoor ferry gets an evening crossing',
    day: 5,
    body: `${figure('evening', 'Passengers board the Marigold at dusk', 'Lowmoor Harbour Office')}
<p>The ferry Marigold will cross the Lowmoor strait in the evening too, the council decided on Thursday, three days after <a href="/ferry-returns?utm_source=feed">the line opened again</a>.</p>
<p>Harbour master Edda Quill had counted more than three hundred passengers a day. Shopkeepers on the far side asked for a boat that leaves after they close.</p>
<p>The evening crossing leaves at half past eight and is lit by a paraffin beacon until the new lamps arrive.</p>
${figure('beacon', 'The paraffin beacon on the pier', 'Council of Lowmoor')}`
  },
  {
    path: '/bakery-rye',
    title: 'A bakery bets on rye',
    day: 4,
    body: `${figure('bakery', 'Loaves of rye on a wooden shelf', 'Tilde Baker')}
<p>Tilde Baker gave up wheat in spring and has baked nothing but rye since, in an oven her grandmother built of river stone.</p>
<p>Customers were slow to follow. By autumn the queue on Saturdays reached the chapel, and she hired two people.</p>
<p>She grinds the grain the evening before and lets the dough stand for eleven hours beside the chimney.</p>`
  }
]

/** A small news site of our own on 127.0.0.1: a front page with autodiscovery, an RSS feed, three stories with pictures. */
export async function startLocalNews(): Promise<LocalNews> {
  const server = await startTestServer()
  const html = { 'content-type': 'text/html; charset=utf-8' }
  server.route('/', {
    headers: html,
    body: '<!doctype html><title>The Lowmoor Lantern</title><link rel="alternate" type="application/rss+xml" title="The Lowmoor Lantern" href="/feed.xml"><h1>The Lowmoor Lantern</h1>'
  })
  server.route('/feed.xml', { headers: { 'content-type': 'application/rss+xml' }, body: feed(server) })
  for (const story of stories) server.route(story.path, { headers: html, body: page(story) })
  for (const [at, name] of ['ferry', 'pier', 'evening', 'beacon', 'bakery'].entries()) {
    server.route(`/pictures/${name}.png`, { headers: { 'content-type': 'image/png' }, body: makePng(640, 360, 60 + at * 30) })
  }
  return { server, address: server.url('/') }
}

function feed(server: TestServer): string {
  const items = stories.map(
    ({ path, title, day }) =>
      `<item><title>${title}</title><link>${server.url(path)}</link><guid>${server.url(path)}</guid><pubDate>${new Date(Date.UTC(2026, 10, day, 9)).toUTCString()}</pubDate><description>${title}.</description></item>`
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Lowmoor Lantern</title><link>${server.url('/')}</link><description>News of Lowmoor</description>${items.join('')}</channel></rss>`
}

function page({ title, body }: Story): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Lowmoor Lantern</title><meta property="og:site_name" content="The Lowmoor Lantern"></head>
<body><header><a href="/">The Lowmoor Lantern</a></header><nav class="breadcrumb"><a href="/">Home</a> › <a href="/region">Region</a> › <a href="/region/lowmoor">Lowmoor</a></nav>
<main><article><h1>${title}</h1><p class="byline">By Oda Finch</p>${body}</article></main><footer><p>Printed by lantern light.</p></footer></body></html>`
}
