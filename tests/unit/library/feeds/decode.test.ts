import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeXml } from '../../../../src/main/library/feeds/decode'

const xml = (encoding: string, title: string) => `<?xml version="1.0" encoding="${encoding}"?><rss><title>${title}</title></rss>`
const titleOf = (bytes: Uint8Array, contentType: string | null = null) => /<title>(.*)<\/title>/.exec(decodeXml(bytes, contentType))?.[1]

test.each([
  ['UTF-8 called windows-1252', Buffer.from(xml('windows-1252', 'Café “été”')), null, 'Café “été”'],
  ['UTF-8 called Latin-1 by the header', Buffer.from(xml('utf-8', 'Café')), 'text/xml; charset=iso-8859-1', 'Café'],
  ['windows-1252 called UTF-8', iconv.encode(xml('utf-8', 'Café “été” à la carte'), 'windows-1252'), null, 'Café “été” à la carte'],
  ['windows-1252 called Latin-1', iconv.encode(xml('iso-8859-1', '“Quoted” – 5 €'), 'windows-1252'), null, '“Quoted” – 5 €'],
  ['KOI8-R as declared', iconv.encode(xml('koi8-r', 'Минск'), 'koi8-r'), null, 'Минск'],
  [
    'Shift_JIS by the header alone',
    iconv.encode('<rss><title>港の灯り</title></rss>', 'shift_jis'),
    'text/xml;charset="Shift_JIS"',
    '港の灯り'
  ],
  ['ISO-2022-JP, which is ASCII bytes', Buffer.from(`${xml('iso-2022-jp', '\u001b$B9A\u001b(B')}`), null, '港'],
  ['UTF-16 with a mark', iconv.encode(xml('utf-16', 'Čeština'), 'utf-16le', { addBOM: true }), null, 'Čeština'],
  ['UTF-16 without a mark', iconv.encode(xml('utf-16', 'Čeština'), 'utf-16be'), null, 'Čeština'],
  ['an encoding nobody knows', Buffer.from(xml('x-unheard-of', 'Café')), null, 'Café'],
  ['UTF-8 cut within a character', Buffer.from(xml('utf-8', 'Café')).subarray(0, -14), null, undefined]
])('reads %s', (_what, bytes, contentType, expected) => {
  expect(titleOf(bytes, contentType)).toBe(expected)
})

test('drops a mark, blank lines and control characters before the declaration', () => {
  expect(decodeXml(Buffer.from('\ufeff\n\n  \u0000<?xml version="1.0"?><rss/>'), null)).toBe('<?xml version="1.0"?><rss/>')
})

test('keeps UTF-8 in which one byte is broken', () => {
  const bytes = Buffer.concat([Buffer.from('<title>Žluťoučký kůň a káně'), Buffer.from([0xff]), Buffer.from('</title>')])
  expect(titleOf(bytes)).toBe('Žluťoučký kůň a káně\ufffd')
})
