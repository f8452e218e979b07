import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

/**
 * Unpacks a zip file with its permissions. Damage in the file, or a path that leads out of the folder, rejects.
 * @param {string} file
 * @param {string} folder made when missing
 * @param {(path: string) => string | undefined} place where a member goes inside the folder; undefined leaves it out
 */
export async function unzip(file, folder, place) {
  const archive = await yauzl.openPromise(file)
  try {
    for await (const entry of archive.eachEntry()) {
      const path = entry.fileName.endsWith('/') ? undefined : place(entry.fileName)
      if (path !== undefined) await unpackEntry(archive, entry, join(folder, path))
    }
  } finally {
    archive.close()
  }
}

/** @param {import('yauzl').ZipFile} archive @param {import('yauzl').Entry} entry @param {string} target */
async function unpackEntry(archive, entry, target) {
  await mkdir(dirname(target), { recursive: true })
  const mode = permissions(entry) || 0o644
  await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode }))
}

/** APPNOTE.TXT 4.4.15: archives made on Unix keep the mode in the upper half. @param {import('yauzl').Entry} entry */
const permissions = ({ externalFileAttributes }) => (externalFileAttributes >>> 16) & 0o777
