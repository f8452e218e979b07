import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileError } from './fileError'

const temporary = '.part'

/**
 * Writes a file so that a reader of its name sees the whole of it or none, also after a power cut; makes its folder.
 * @throws ReaderError `disk-full`, `internal`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}${temporary}`
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(part, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (cause) {
    // What can't be removed either is found by the sweep; the first failure is the one to tell.
    await rm(part, { force: true }).catch(() => undefined)
    throw fileError(cause)
  }
}
