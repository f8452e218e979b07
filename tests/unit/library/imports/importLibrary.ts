import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Article } from '@shared/contract/articles'
import { ReaderError } from '@shared/contract/errors'
import { onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive } from '../../../../src/main/library/archive/types'
import { openImageStore } from '../../../../src/main/library/images/imageStore'
import { importArticle } from '../../../../src/main/library/imports/importArticle'
import type { Source } from '../../../../src/main/library/network/source'
import { createExtractor } from '../../../../src/main/library/workers/extractionPool'
import { readCompanions } from '../../../../src/main/readCompanions'
import { readLocalFile } from '../../../../src/main/readLocalFile'

/** A library on a real folder with the network away. */
export interface ImportLibrary {
  readonly archive: Archive
  /** Addresses that the network was asked for. */
  readonly asked: readonly string[]
  /** Writes files to a folder and imports the first, as the command line does. */
  importFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Article>
}

export function openImportLibrary(): ImportLibrary {
  const directory = temporaryFolder()
  const archive = openArchive(directory)
  onTestFinished(() => archive.close())
  const asked: string[] = []
  const source: Source = {
    async get(url) {
      asked.push(url)
      throw new ReaderError('offline', 'There is no network.')
    }
  }
  const parts = { archive, store: openImageStore(directory, archive), source, extractor: createExtractor({ worker: null }) }
  return {
    archive,
    asked,
    async importFiles(files) {
      const path = writeFiles(files)
      const { name, bytes } = await readLocalFile(path)
      return archive.article(await importArticle(parts, { name, bytes, files: await readCompanions(path, bytes) }))
    }
  }
}

/** Writes files below a new folder; the path of the first. */
function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  })
  return paths[0] ?? folder
}

/** Removed after the test. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The text of a story as a reader sees it, its entities undone. */
export function plainText(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
  return html.replace(/<[^>]+>/g, '').replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
}
