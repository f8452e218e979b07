import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noHints } from '../../../../src/main/library/articles/extractStory'
import { createExtractor } from '../../../../src/main/library/workers/extractionPool'
import { markdownTexts } from '../../../fixtures/imports/cases/markdownTexts'
import { savedPages } from '../../../fixtures/imports/cases/savedPages'
import { webArchives } from '../../../fixtures/imports/cases/webArchives'
import { readCase } from '../../../fixtures/pages/goldenPage'
import { type BuiltWorker, buildWorker } from '../../../helpers/buildWorker'

let worker: URL
let remove: BuiltWorker['remove']

beforeAll(async () => {
  ;({ worker, remove } = await buildWorker('extractionWorker'))
}, 120_000)

afterAll(() => remove())

const hints = { ...noHints, title: 'A headline', html: '<p>What the feed says of it.</p>' }
const slowPage = new TextEncoder().encode(`<article>${'<div class="share ad">x</div><p>word </p>'.repeat(12_000)}`)

describe('extraction pool', () => {
  it('answers from a thread just as in its own', async () => {
    const [inThread, here] = [createExtractor({ worker, threads: 1 }), createExtractor({ worker: null })]
    const input = readCase('breadcrumb-json-ld')
    expect(await inThread.extract(input)).toEqual(await here.extract(input))
    await inThread.close()
  })

  it('answers many pages in two threads, each with its own story', async () => {
    const extractor = createExtractor({ worker, threads: 2 })
    const names = ['german', 'japanese', 'right-to-left', 'german', 'live-blog', 'windows-1251']
    const stories = await Promise.all(names.map((name) => extractor.extract(readCase(name))))
    expect(stories.map((story) => story.language)).toEqual(['de', 'ja', 'ar', 'de', 'en', 'ru'])
    await extractor.close()
  })

  it('makes the same of an imported file in a thread as in its own, pictures and refusals too', async () => {
    const [inThread, here] = [createExtractor({ worker, threads: 1 }), createExtractor({ worker: null })]
    for (const { files } of [...webArchives.slice(0, 3), ...savedPages.slice(0, 2), ...markdownTexts.slice(0, 2)]) {
      const [name = '', content = ''] = Object.entries(files)[0] ?? []
      const task = {
        name,
        bytes: Uint8Array.from(Buffer.from(content)),
        paths: Object.keys(files).slice(1),
        known: new Map([['x', 'https://x.example/']])
      }
      const [there, own] = await Promise.all([inThread.importFile(task), here.importFile(task)])
      expect(there).toEqual({
        ...own,
        held: own.held.map((picture) => ({ ...picture, bytes: picture.bytes && Uint8Array.from(picture.bytes) }))
      })
    }
    const empty = { name: 'empty.mht', bytes: new Uint8Array(0), paths: [], known: new Map<string, string>() }
    await expect(inThread.importFile(empty)).rejects.toMatchObject({ code: 'unreadable-file', message: '“empty.mht” is empty.' })
    await inThread.close()
    await expect(inThread.importFile(empty)).rejects.toMatchObject({ code: 'unreadable-file' })
  })

  it('ends a thread that takes too long, keeps what the feed said, and goes on', async () => {
    const extractor = createExtractor({ worker, threads: 1, timeout: 1 })
    const story = await extractor.extract({ pageHtml: slowPage, contentType: null, pageUrl: 'https://slow.example/', hints })
    expect(story).toMatchObject({ title: 'A headline', textReason: 'The page took too long to read.' })
    expect(['feed', 'failed']).toContain(story.text)
    await extractor.close()
  })

  it('replaces an ended thread', async () => {
    const extractor = createExtractor({ worker, threads: 1, timeout: 5_000 })
    const script = new URL('data:text/javascript,process.exit(3)')
    const broken = createExtractor({ worker: script, threads: 1 })
    expect((await broken.extract({ pageHtml: null, contentType: null, pageUrl: null, hints })).text).toBe('failed')
    expect((await broken.extract({ pageHtml: null, contentType: null, pageUrl: null, hints })).textReason).toBe(
      'The page could not be read.'
    )
    expect((await extractor.extract({ pageHtml: null, contentType: null, pageUrl: null, hints })).html).toContain('What the feed says')
    await Promise.all([extractor.close(), broken.close()])
  })

  it('answers what waits when it is closed', async () => {
    const extractor = createExtractor({ worker, threads: 1 })
    const pending = [1, 2, 3].map(() =>
      extractor.extract({ pageHtml: slowPage, contentType: null, pageUrl: 'https://slow.example/', hints })
    )
    await extractor.close()
    const stories = await Promise.all(pending)
    expect(stories.map((story) => story.title)).toEqual(['A headline', 'A headline', 'A headline'])
  })
})
