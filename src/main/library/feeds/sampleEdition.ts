import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import type { Feed } from '@shared/contract/feeds'
import { z } from 'zod'
import type { Archive } from '../archive/types'

const edition = z.object({
  feeds: z.array(z.object({ url: z.url(), title: z.string(), folder: z.array(z.string()) }))
})

/** Subscribes to the feeds of the sample edition listed in its `edition.json`; those there already stay. */
export async function addSampleEdition(archive: Archive, directory: string): Promise<readonly Feed[]> {
  const { feeds } = await readEdition(join(directory, 'edition.json'))
  return archive.transaction(() =>
    feeds.map(({ url, title, folder }) => {
      const existing = archive.feedByUrl(url)
      return existing ?? archive.addFeed({ kind: 'sample', url, siteUrl: null, title, folderId: archive.ensureFolder(folder) })
    })
  )
}

async function readEdition(file: string): Promise<z.infer<typeof edition>> {
  try {
    return edition.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (thrown) {
    throw new ReaderError('unreadable-file', 'The sample edition is missing from this installation.', { cause: thrown })
  }
}
