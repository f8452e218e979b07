import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOffprint } from './runOffprint'

/** Subscribes a library to feeds, as a reader does who brings an OPML file. */
export async function importFeeds(feedUrls: readonly string[], library: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))
  const opml = join(folder, 'feeds.opml')
  const outlines = feedUrls.map((url) => `<outline type="rss" text="Site" xmlUrl="${url}"/>`)
  writeFileSync(opml, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
  await runOffprint(['import', opml, '--library', library])
  rmSync(folder, { recursive: true })
}
