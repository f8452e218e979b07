import { describe, expect, it } from 'vitest'
import { readCredit } from '../../../../src/main/library/images/credit/readCredit'
import { makePng, pngChunk } from '../../../helpers/png'
import { drawing, jpegOf, riffChunk, webpOf, withSegment } from './pictures'

const jpeg = await jpegOf(drawing(32, 32))

/** A JPEG with IPTC records of these datasets of record 2, in a Photoshop resource as programs write them. */
function withIptc(values: Readonly<Record<number, string | Buffer>>): Buffer {
  const records = Object.entries(values).map(([dataset, value]) => {
    const data = Buffer.from(value)
    const head = Buffer.of(0x1c, 2, Number(dataset), 0, 0)
    head.writeUInt16BE(data.length, 3)
    return Buffer.concat([head, data])
  })
  const data = Buffer.concat(records)
  const other = Buffer.from('8BIM\x03\xed\0\0\0\0\0\x01\x07\0', 'latin1')
  const head = Buffer.from('8BIM\x04\x04\x03abc\0\0\0\0', 'latin1')
  head.writeUInt32BE(data.length, head.length - 4)
  return withSegment(jpeg, 0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), other, head, data]))
}

const xmp = (inside: string): Buffer =>
  Buffer.from(`<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`)

const credited = xmp('<rdf:Description photoshop:Credit="Harbor Post" dc:format="image/jpeg"/>')

function exif(byteOrder: 'II' | 'MM', artist: string, copyright: string): Buffer {
  const isLittle = byteOrder === 'II'
  const tiff = Buffer.alloc(200)
  const short = (value: number, at: number) => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(byteOrder, 'latin1')
  short(42, 2)
  long(8, 4)
  short(2, 8)
  for (const [index, tag, text, place] of [
    [0, 0x013b, artist, 60],
    [1, 0x8298, copyright, 120]
  ] as const) {
    const at = 10 + index * 12
    short(tag, at)
    short(2, at + 2)
    long(text.length + 1, at + 4)
    long(place, at + 8)
    tiff.write(text, place, 'utf8')
  }
  return tiff
}

const ofJpeg = (bytes: Buffer) => readCredit({ bytes, mime: 'image/jpeg' })

describe('readCredit', () => {
  it('reads by-line and credit line of IPTC, whatever their encoding', () => {
    expect(ofJpeg(withIptc({ 80: 'Ada Winter', 110: 'Harbor Post', 116: '© 2026 Harbor Post' }))).toBe('Ada Winter / Harbor Post')
    expect(ofJpeg(withIptc({ 80: 'Jürgen Möß' }))).toBe('Jürgen Möß')
    expect(ofJpeg(withIptc({ 80: Buffer.from('J\xfcrgen', 'latin1') }))).toBe('Jürgen')
  })

  it('names nobody twice, and the holder of the rights when there is nobody else', () => {
    expect(ofJpeg(withIptc({ 80: 'ADA WINTER', 110: 'Ada Winter/Harbor Post' }))).toBe('Ada Winter/Harbor Post')
    expect(ofJpeg(withIptc({ 116: 'Copyright (c) Harbor Post' }))).toBe('Harbor Post')
  })

  it('reads XMP as attributes, elements and lists', () => {
    const read = (rdf: Buffer) => ofJpeg(withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), rdf])))
    expect(read(credited)).toBe('Harbor Post')
    expect(read(xmp('<rdf:Description><photoshop:Credit>Ada &amp; Bo</photoshop:Credit></rdf:Description>'))).toBe('Ada & Bo')
    const list = '<dc:creator><rdf:Seq>\n<rdf:li>Ada Winter</rdf:li>\n<rdf:li>Bo Sundler</rdf:li></rdf:Seq></dc:creator>'
    const rights = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Nobody</rdf:li></rdf:Alt></dc:rights>'
    expect(read(xmp(`<rdf:Description>${list}${rights}</rdf:Description>`))).toBe('Ada Winter')
    expect(read(xmp(`<rdf:Description>${rights}</rdf:Description>`))).toBe('Nobody')
  })

  it.each(['II', 'MM'] as const)('reads EXIF in byte order %s', (order) => {
    const data = (artist: string, copyright: string) => Buffer.concat([Buffer.from('Exif\0\0'), exif(order, artist, copyright)])
    expect(ofJpeg(withSegment(jpeg, 0xe1, data('Ada Winter', '')))).toBe('Ada Winter')
    expect(ofJpeg(withSegment(jpeg, 0xe1, data('', '© Harbor Post')))).toBe('Harbor Post')
  })

  it('reads PNG and WebP where they carry it', async () => {
    const png = makePng(8, 8, 1)
    const text = pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), credited]))
    expect(readCredit({ bytes: Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]), mime: 'image/png' })).toBe('Harbor Post')
    const webp = await webpOf(drawing(8, 8))
    expect(readCredit({ bytes: Buffer.concat([webp, riffChunk('XMP ', credited)]), mime: 'image/webp' })).toBe('Harbor Post')
    expect(readCredit({ bytes: Buffer.concat([webp, riffChunk('EXIF', exif('MM', 'Ada Winter', ''))]), mime: 'image/webp' })).toBe(
      'Ada Winter'
    )
  })

  it('takes no terms of use, numbers or blanks for a name', () => {
    expect(ofJpeg(jpeg)).toBeNull()
    expect(ofJpeg(withIptc({ 80: ' ', 110: '2026', 116: `All use of this picture ${'is subject to terms '.repeat(20)}` }))).toBeNull()
  })

  it('reads nothing beyond the end of a file that is cut or lies', () => {
    const whole = withIptc({ 80: 'Ada Winter', 110: 'Harbor Post' })
    for (let length = 0; length < 140; length++) expect(() => ofJpeg(whole.subarray(0, length))).not.toThrow()
    const lying = exif('II', 'Ada Winter', '')
    lying.writeUInt32LE(0xffff_fff0, 14)
    lying.writeUInt32LE(0xffff_fff0, 18)
    for (let length = 0; length < lying.length; length++) {
      const segment = Buffer.concat([Buffer.from('Exif\0\0'), lying.subarray(0, length)])
      expect(() => ofJpeg(withSegment(jpeg, 0xe1, segment))).not.toThrow()
    }
  })
})
