import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ImageHash } from '@shared/contract/ids'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { openImageStore } from '../../../../src/main/library/images/imageStore'
import { thumbnailPath } from '../../../../src/main/library/images/thumbnails/thumbnailPath'
import { type PictureRow, verifyPictures } from '../../../../src/main/library/images/verifyPictures'
import { makePng } from '../../../helpers/png'

async function setUp(count: number) {
  const directory = await mkdtemp(join(tmpdir(), 'offprint-verify-'))
  const archive = openArchive(directory)
  onTestFinished(async () => {
    archive.close()
    await rm(directory, { recursive: true, force: true })
  })
  const store = openImageStore(directory, archive)
  const rows: PictureRow[] = []
  for (let seed = 0; seed < count; seed++) {
    const bytes = makePng(8, 8, seed)
    const hash = await store.put({ bytes, mime: 'image/png', width: 8, height: 8 })
    rows.push({ hash, mime: 'image/png', bytes: bytes.length, thumbnailMime: null })
  }
  const hash = (index: number): ImageHash => (rows[index] as PictureRow).hash
  const path = (index: number): string => store.pathOf(hash(index), 'image/png')
  return { directory, rows, hash, path }
}

const nothing = { missing: [], changed: [], orphanFiles: 0, thumbnailsMissing: [] }

describe('verifyPictures', () => {
  it('finds nothing where all is as it was kept', async () => {
    const { directory, rows } = await setUp(3)
    expect(await verifyPictures(directory, rows, { deep: false })).toEqual(nothing)
    expect(await verifyPictures(directory, rows, { deep: true })).toEqual(nothing)
    expect(await verifyPictures(join(directory, 'elsewhere'), [], { deep: true })).toEqual(nothing)
  })

  it('names what is gone, what has another size, and files of nobody', async () => {
    const { directory, rows, hash, path } = await setUp(3)
    await rm(path(0))
    await writeFile(path(1), 'short')
    await writeFile(join(dirname(path(2)), 'a.png.part'), 'half')
    await mkdir(join(directory, 'thumbnails', 'ab'), { recursive: true })
    await writeFile(join(directory, 'thumbnails', 'ab', 'b.webp'), 'old')
    expect(await verifyPictures(directory, rows, { deep: false })).toEqual({
      ...nothing,
      missing: [hash(0)],
      changed: [hash(1)],
      orphanFiles: 2
    })
  })

  it('reads every byte only when it is to look deep', async () => {
    const { directory, rows, hash, path } = await setUp(2)
    await writeFile(path(1), Buffer.alloc(rows[1]?.bytes ?? 0, 7))
    expect(await verifyPictures(directory, rows, { deep: false })).toEqual(nothing)
    expect(await verifyPictures(directory, rows, { deep: true })).toEqual({ ...nothing, changed: [hash(1)] })
  })

  it('names pictures whose thumbnail is gone', async () => {
    const { directory, rows, hash } = await setUp(2)
    const withThumbnails = rows.map((row) => ({ ...row, thumbnailMime: 'image/webp' }))
    const there = thumbnailPath(directory, hash(0), 'image/webp')
    await mkdir(dirname(there), { recursive: true })
    await writeFile(there, 'small')
    expect(await verifyPictures(directory, withThumbnails, { deep: false })).toEqual({ ...nothing, thumbnailsMissing: [hash(1)] })
  })

  it('tells how far it is, and stops when cancelled', async () => {
    const { directory, rows } = await setUp(150)
    const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
    const seen: number[] = []
    const stop = new AbortController()
    await verifyPictures(directory, rows, { deep: false, onProgress: ({ done, total }) => seen.push(done, total) })
    expect(seen).toEqual([100, 150, 150, 150])
    await verifyPictures(directory, rows.slice(0, 150), { deep: true, onProgress: (progress) => seen.push(progress.bytes) })
    expect(seen.at(-1)).toBe(bytes)
    const cancelled = verifyPictures(directory, rows, { deep: true, signal: stop.signal, onProgress: () => stop.abort() })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  })
})
