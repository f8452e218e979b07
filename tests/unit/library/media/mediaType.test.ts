import { mediaAddress, parseMediaAddress } from '@shared/contract/mediaAddress'
import { expect, test } from 'vitest'
import { mediaType } from '../../../../src/main/library/media/mediaType'
import { makeImageHash } from '../../../helpers/makeArticle'

test.each([
  ['audio/mpeg', null, 'https://a.example/x', 'audio/mpeg'],
  ['audio/mp3; charset=x', null, 'https://a.example/x', 'audio/mpeg'],
  ['application/octet-stream', 'audio/x-m4a', 'https://a.example/x.bin', 'audio/mp4'],
  [null, null, 'https://a.example/talk.OGG?x=1', 'audio/ogg'],
  ['text/plain', null, 'https://a.example/film', 'application/octet-stream'],
  [null, 'video/quicktime', 'https://a.example/film', 'video/mp4']
])('of %s, %s and %s makes %s', (said, story, url, kept) => {
  expect(mediaType(said, story, url)).toBe(kept)
})

test('every type that is played has an address of its own, all else has none', () => {
  const hash = makeImageHash(7)
  for (const mime of ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'video/mp4', 'video/webm']) {
    expect(parseMediaAddress(mediaAddress(hash, mime))?.mime).toBe(mime)
  }
  expect(parseMediaAddress(mediaAddress(hash, 'application/octet-stream'))).toBeNull()
})
