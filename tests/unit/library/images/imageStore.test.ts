import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageHash } from '@shared/contract/ids'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { openImageStore } from '../../../../src/main/library/images/imageStore'
import { makeArticle } from '../../../helpers/makeArticle'
import { makePng } from '../../../helpers/png'

async function setUp() {
  const directory = await mkdtemp(join(tmpdir(), 'offprint-store-'))
  const archive = openArchive(directory)
  onTestFinished(async () => {
    archive.close()
    await rm(directory, { recursive: true, force: true })
  })
  const feed = archive.addFeed({ kind: 'web', url: 'https://feed.example/', siteUrl: null, title: 'Feed', folderId: null })
  const save = (hash: ImageHash) =>
    archive.saveArticle(
      makeArticle({
        feedId: feed.id,
        images: [{ url: 'https://x.example/a.png', alt: '', caption: null, credit: null, hash, reason: null }]
      })
    )
  return { directory, archive, save }
}

const png = (seed: number) => ({ bytes: makePng(8, 8, seed), mime: 'image/png', width: 8, height: 8 })

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(join(directory, 'images'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('image store', () => {
  it('leaves no part file behind', async () => {
    const { directory, archive } = await setUp()
    const hash = await openImageStore(directory, archive).put(png(1))
    expect(await filesIn(directory)).toEqual([`${hash}.png`])
  })

  it('writes a file again that was lost', async () => {
    const { directory, archive } = await setUp()
    const store = openImageStore(directory, archive)
    const hash = await store.put(png(1))
    await rm(store.pathOf(hash, 'image/png'))
    await store.put(png(1))
    expect(existsSync(store.pathOf(hash, 'image/png'))).toBe(true)
  })

  it('sweeps files without a story and part files of a cut-off run, and leaves what stories show', async () => {
    const { directory, archive, save } = await setUp()
    const before = openImageStore(directory, archive)
    const shown = await before.put(png(1))
    save(shown)
    await before.put(png(2))
    await writeFile(join(directory, 'images', shown.slice(0, 2), `${shown}.png.0-0.part`), 'half')
    const report = await openImageStore(directory, archive).sweep()
    expect(report).toEqual({ removedFiles: 2, forgottenRows: 1, missing: [] })
    expect(await filesIn(directory)).toEqual([`${shown}.png`])
  })

  it('leaves pictures alone that a sync under way has just kept', async () => {
    const { directory, archive } = await setUp()
    const store = openImageStore(directory, archive)
    const hash = await store.put(png(1))
    expect(await store.sweep()).toEqual({ removedFiles: 0, forgottenRows: 0, missing: [] })
    expect(archive.image(hash)).not.toBeNull()
  })

  it('names pictures whose files are gone', async () => {
    const { directory, archive, save } = await setUp()
    const store = openImageStore(directory, archive)
    const hash = await store.put(png(1))
    save(hash)
    await rm(store.pathOf(hash, 'image/png'))
    expect((await openImageStore(directory, archive).sweep()).missing).toEqual([hash])
  })

  it('sweeps a folder that does not exist yet', async () => {
    const { directory, archive } = await setUp()
    expect(await openImageStore(directory, archive).sweep()).toEqual({ removedFiles: 0, forgottenRows: 0, missing: [] })
  })

  it('writes no row for a file that could not be written', async () => {
    const { directory, archive } = await setUp()
    await mkdir(join(directory, 'images'))
    await rm(join(directory, 'images'), { recursive: true })
    await writeFile(join(directory, 'images'), 'a file where the folder should be')
    await chmod(join(directory, 'images'), 0o444)
    await expect(openImageStore(directory, archive).put(png(1))).rejects.toMatchObject({ name: 'ReaderError' })
    expect(archive.counts().images).toBe(0)
  })
})
