import { imageAddress, imageExtension, parseImageAddress, thumbnailAddress } from '@shared/contract/imageAddress'
import { expect, test } from 'vitest'
import { makeImageHash } from '../../../helpers/makeArticle'

const hash = makeImageHash(255)
const types = ['image/avif', 'image/bmp', 'image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp', 'image/x-icon']

test.each(types)('an address of %s names the picture and its type again', (mime) => {
  expect(parseImageAddress(imageAddress(hash, mime))).toEqual({ kind: 'stored', hash, mime, extension: imageExtension(mime) })
  expect(parseImageAddress(thumbnailAddress(hash, mime))).toEqual({ kind: 'thumbnail', hash, mime, extension: imageExtension(mime) })
})

test.each([
  'https://stored/a.png',
  `offprint-image://stored/${hash}`,
  `offprint-image://stored/${hash}.exe`,
  `offprint-image://stored/${hash}.constructor`,
  `offprint-image://stored/${hash.toUpperCase()}.png`,
  `offprint-image://stored/../${hash}.png`,
  `offprint-image://stored/${hash}.png?x`,
  `offprint-image://stored/${hash}.png\n`,
  `offprint-image://other/${hash}.png`,
  `offprint-image://thumbnails/${hash}.webp`,
  `offprint-image://thumbnail/ab/${hash}.webp`,
  `offprint-image://thumbnail/${hash}.webp#x`
])('%s names no picture', (url) => {
  expect(parseImageAddress(url)).toBeNull()
})

test('a type that is never kept has no ending', () => {
  expect(() => imageExtension('text/html')).toThrow('text/html')
  expect(() => imageExtension('toString')).toThrow('toString')
})
