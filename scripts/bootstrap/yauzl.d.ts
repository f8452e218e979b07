/** The part of yauzl 3.4 that unzip.mjs uses; the published types do not know its promises yet. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    /** The permissions stand in the upper 16 bits where the archive was made on Unix. */
    readonly externalFileAttributes: number
  }

  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }

  const yauzl: { openPromise(path: string): Promise<ZipFile> }
  export default yauzl
}
