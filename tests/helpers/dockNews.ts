import { startTestServer, type TestServer } from './testServer'

/** Two papers of one harbour town, in a folder of their own. */
export interface DockNews {
  readonly server: TestServer
  /** Their subscriptions, to be imported. */
  readonly opml: string
}

interface Story {
  readonly paper: 'post' | 'crier'
  readonly path: string
  readonly title: string
  /** Month and day of 2026, at noon unless told. */
  readonly on: readonly [month: number, day: number, hour?: number]
  readonly text: string
}

const papers = { post: 'The Caldmoor Post', crier: 'The Quay Crier' } as const

const fire = `Firefighters fought a blaze in the Pellworth warehouse at Caldmoor docks through the night. Officer Ruth Abara said that nobody was hurt in Tanner Row, whose families left their houses when the wind turned.
The Pellworth company stored rope and tar there. Ruth Abara asked people to keep away from the docks until the walls have been looked at.`
const fireLater = `A day after the Pellworth warehouse at Caldmoor docks burned, Ruth Abara let the families return to Tanner Row. She had walked through each house with the Pellworth company's engineer.
The docks open again on Monday, all but the quay below the warehouse, whose walls still stand by themselves.`
const mill = `The Caldmoor mill burned on Monday, and the flour in its loft with it. Firefighters had no water until the tide came in, officer Ruth Abara said. Nobody was hurt.
The miller Pia Lund lost forty sacks of rye. The Caldmoor mill stood for three hundred years beside the docks, and Pia Lund means to grind there again.`
const millLater = `Pia Lund, whose Caldmoor mill burned on Monday, will grind by Christmas with a borrowed stone. The bakers of the town lend her the money for a roof.
Officer Ruth Abara's firefighters dig the mill race free, so that the Caldmoor docks have water at low tide next time.`
const wire = `The lighthouse at Lindow Head will be lit by hand for the last time this winter, the Harbour Office decided on Wednesday after three years of argument about what a keeper is for.
A lamp that watches the dusk by itself comes in spring. It costs less than a keeper's coal, said the engineer Ines Varga, and it does not sleep; the keeper, Jonas Petrie, answered that neither does he.
Fishermen had asked for a year with both. The Harbour Office found no money for it, and gave Jonas Petrie the cottage below the tower for as long as he lives.
The old lens goes to the museum in Port Lindow, where it will turn on Sundays. Children of the school drew it for the last time on Friday, and the drawings hang in the ferry hall.`

/** Two fires, each told by both papers; one wire text in both, and a story that stands alone. */
const stories: readonly Story[] = [
  { paper: 'post', path: '/fire', title: 'Fire at Caldmoor docks', on: [8, 1], text: fire },
  { paper: 'crier', path: '/fire-after', title: 'Families return to Tanner Row', on: [8, 2], text: fireLater },
  { paper: 'post', path: '/mill', title: 'Caldmoor mill burns', on: [11, 9], text: mill },
  { paper: 'crier', path: '/mill-after', title: 'Miller Pia Lund to grind again', on: [11, 10], text: millLater },
  { paper: 'post', path: '/keeper', title: 'Last winter for the keeper of Lindow Head', on: [11, 11, 9], text: wire },
  { paper: 'crier', path: '/lamp', title: 'Lindow Head to be lit without a hand', on: [11, 11, 15], text: wire },
  {
    paper: 'post',
    path: '/pears',
    title: 'A good year for pears',
    on: [11, 12],
    text: 'The orchards above the town gave more pears than anyone can remember. Growers sell them by the basket at the bridge, and what is left goes to the press on Saturday.'
  }
]

/** Starts the two papers on 127.0.0.1. */
export async function startDockNews(): Promise<DockNews> {
  const server = await startTestServer()
  for (const paper of ['post', 'crier'] as const) {
    const own = stories.filter((story) => story.paper === paper)
    server.route(`/${paper}.xml`, { headers: { 'content-type': 'application/rss+xml' }, body: feed(server, papers[paper], own) })
  }
  for (const story of stories) server.route(story.path, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page(story) })
  const outlines = Object.entries(papers).map(
    ([paper, title]) => `<outline type="rss" text="${title}" xmlUrl="${server.url(`/${paper}.xml`)}"/>`
  )
  return { server, opml: `<opml version="2.0"><body><outline text="Caldmoor">${outlines.join('')}</outline></body></opml>` }
}

function feed(server: TestServer, title: string, own: readonly Story[]): string {
  const items = own.map(({ path, title: headline, on: [month, day, hour = 12] }) => {
    const date = new Date(Date.UTC(2026, month - 1, day, hour)).toUTCString()
    return `<item><title>${headline}</title><link>${server.url(path)}</link><guid>${server.url(path)}</guid><pubDate>${date}</pubDate></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${server.url('/')}</link><description>News of Caldmoor</description>${items.join('')}</channel></rss>`
}

function page({ title, text }: Story): string {
  const paragraphs = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><article><h1>${title}</h1>${paragraphs.join('')}</article></main></body></html>`
}
