import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediaAddress } from '@shared/contract/mediaAddress'
import { expect, onTestFinished, test } from 'vitest'
import { byteRange } from '../../../src/main/shell/byteRange'
import { contentSecurityPolicy } from '../../../src/main/shell/contentSecurityPolicy'
import { mediaResponse } from '../../../src/main/shell/mediaProtocol'
import { makeImageHash } from '../../helpers/makeArticle'

test.each([
  [null, null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-200', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['lines=1-2', null],
  ['bytes=-', null]
])('of a file of 100 bytes, %s asks for %j', (header, range) => {
  expect(byteRange(header, 100)).toEqual(range)
})

/** A library folder with one kept recording. */
function keptRecording() {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-media-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const hash = makeImageHash(10)
  const folder = join(directory, 'media', hash.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${hash}.mp3`), '0123456789')
  return { directory, url: mediaAddress(hash, 'audio/mpeg') }
}

test('serves a kept recording whole and in parts', async () => {
  const { directory, url } = keptRecording()
  const whole = await mediaResponse(directory, url, null)
  expect([whole.status, await whole.text(), whole.headers.get('content-type')]).toEqual([200, '0123456789', 'audio/mpeg'])
  const part = await mediaResponse(directory, url, 'bytes=4-6')
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '456', 'bytes 4-6/10'])
  expect((await mediaResponse(directory, url, 'bytes=10-')).status).toBe(416)
})

test.each([
  'offprint-media://stored/../../library.sqlite',
  'offprint-media://stored/abc.mp3',
  `offprint-media://other/${'a'.repeat(64)}.mp3`,
  `offprint-media://stored/${'b'.repeat(64)}.mp3`
])('serves nothing at %s', async (url) => {
  const { directory } = keptRecording()
  expect((await mediaResponse(directory, url, null)).status).toBe(404)
})

test('the window plays kept media alone', () => {
  expect(contentSecurityPolicy).toContain('media-src offprint-media:;')
})
