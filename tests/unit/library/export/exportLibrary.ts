import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ExportChoice, ExportResult } from '@shared/contract/export'
import { type Library, openLibrary } from '../../../../src/main/library'
import { openZipReader } from '../../../../src/main/library/files/zipReader'
import { silentLog } from '../../../../src/main/library/log'

/** A library on a real folder, and a folder beside it for files; `remove` ends both, after all tests of a file. */
export interface TestedLibrary {
  readonly library: Library
  readonly directory: string
  readonly files: string
  remove(): Promise<void>
}

export async function openEmpty(): Promise<TestedLibrary> {
  const root = mkdtempSync(join(tmpdir(), 'offprint-export-'))
  const directory = join(root, 'library')
  const library = await openLibrary({ directory, resources: resolve('resources'), log: silentLog })
  return {
    library,
    directory,
    files: root,
    remove: async () => {
      await library.close()
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** One that holds the sample edition: forty stories with pictures, running stories and links between them. */
export async function openSample(): Promise<TestedLibrary> {
  const opened = await openEmpty()
  await opened.library.ask('feeds.addSampleEdition', {})
  await opened.library.ask('sync.run', {})
  return opened
}

/** Exports everything, unless told otherwise, to a file of that name. */
export async function exportTo(
  { library, files }: Pick<TestedLibrary, 'library' | 'files'>,
  name: string,
  choice: Partial<ExportChoice> & Pick<ExportChoice, 'format'>
): Promise<ExportResult & { readonly path: string }> {
  const path = join(files, name)
  const file = library.grantFile(path)
  return { ...(await library.ask('export.run', { scope: { kind: 'all' }, title: 'Everything', ...choice, file })), path }
}

/** Every entry of an archive, unpacked, in its order. */
export async function unpack(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZipReader(path)
  const entries = new Map<string, Buffer>()
  for (const name of zip.names) entries.set(name, await zip.read(name, 1e9))
  zip.close()
  return entries
}

export const textOfFile = (path: string): string => readFileSync(path, 'utf8')
