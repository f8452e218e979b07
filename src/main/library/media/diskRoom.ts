import { statfs } from 'node:fs/promises'
import { ReaderError } from '@shared/contract/errors'

/** Bytes that stay free whatever is saved: the archive itself must be able to grow. */
const RESERVE = 200_000_000

/** @throws ReaderError `disk-full` when a file of so many bytes would leave the disk of a folder without its reserve. */
export async function requireRoom(directory: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize >= bytes + RESERVE) return
  const wanted = bytes === 0 ? 'this file' : `this file of ${Math.ceil(bytes / 1e6)} MB`
  throw new ReaderError('disk-full', `There is not enough room on the disk for ${wanted}.`)
}
