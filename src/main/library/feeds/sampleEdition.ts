import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Feed } from '@shared/contract/feeds'
import { z } from 'zod'
import type { Archive } from '../archive/types'

const edition = z.object({
  feeds: z.array(z.object({ url: z.url(), title: z.string().min(1), folder: z.array(z.string().min(1)) }))
})

/** Subscribes to the feeds of the edition shipped with the app (`edition.json` in `directory`); those already there stay as they are. */
export async function addSampleEdition(archive: Archive, directory: string): Promise<readonly Feed[]> {
  const { feeds } = edition.parse(JSON.parse(await readFile(join(directory, 'edition.json'), 'utf8')))
  return archive.transaction(() =>
    feeds.map(
      ({ url, title, folder }) =>
        archive.feedByUrl(url) ?? archive.addFeed({ kind: 'sample', url, siteUrl: null, title, folderId: archive.ensureFolder(folder) })
    )
  )
}
