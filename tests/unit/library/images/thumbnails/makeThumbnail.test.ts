import { describe, expect, it } from 'vitest'
import { decode as decodeWebp } from '../../../../../src/main/library/images/thumbnails/codecs/webp'
import { makeThumbnail } from '../../../../../src/main/library/images/thumbnails/makeThumbnail'
import type { Pixels } from '../../../../../src/main/library/images/thumbnails/pixels'
import { animatedWebp, avifOf, bmpOf, drawing, gifOf, jpegOf, pngOf, webpOf, withOrientation } from '../pictures'

/** The color at a place of a thumbnail, given in parts of its width and height. */
async function thumbnailOf(bytes: Uint8Array, mime: string) {
  const thumbnail = await makeThumbnail(bytes, mime)
  const pixels = decodeWebp(thumbnail.bytes)
  if (pixels === null) throw new Error('the thumbnail is no WebP')
  return { thumbnail, pixels, at: (x: number, y: number) => colorAt(pixels, x, y) }
}

function colorAt({ data, width, height }: Pixels, x: number, y: number): 'red' | 'blue' | 'clear' | 'other' {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4
  const [red = 0, green = 0, blue = 0, opacity = 0] = data.subarray(at, at + 4)
  if (opacity < 10) return 'clear'
  if (green > 90) return 'other'
  return red > 150 && blue < 90 ? 'red' : blue > 150 && red < 90 ? 'blue' : 'other'
}

const big = drawing(640, 400)

describe('thumbnail', () => {
  it.each([
    ['image/jpeg', () => jpegOf(big)],
    ['image/webp', () => webpOf(big)],
    ['image/avif', () => avifOf(big)],
    ['image/png', () => pngOf(big)],
    ['image/bmp', () => bmpOf(big)],
    ['image/gif', () => gifOf(640, 400, 0)]
  ])('is a small WebP of %s with its colors in place', async (mime, make) => {
    const { thumbnail, at } = await thumbnailOf(await make(), mime)
    expect(thumbnail).toMatchObject({ mime: 'image/webp', width: 307, height: 192 })
    expect([at(0.2, 0.5), at(0.8, 0.5)]).toEqual(['red', 'blue'])
  })

  it('is the first frame of an animation', async () => {
    const green = await webpOf({ ...big, data: big.data.map((_, index) => [0, 255, 0, 255][index % 4] ?? 0) })
    const webp = await thumbnailOf(animatedWebp(640, 400, [await webpOf(big), green]), 'image/webp')
    expect([webp.at(0.2, 0.5), webp.at(0.8, 0.5)]).toEqual(['red', 'blue'])
    const gif = await thumbnailOf(gifOf(500, 300, 2), 'image/gif')
    expect([gif.at(0.2, 0.5), gif.at(0.8, 0.5)]).toEqual(['red', 'blue'])
  })

  it('keeps what is transparent so, in a first frame too', async () => {
    const clear = drawing(640, 400, 0)
    expect((await thumbnailOf(pngOf(clear), 'image/png')).at(0.5, 0.5)).toBe('clear')
    const frame = await webpOf(clear)
    expect(frame.toString('latin1', 12, 16)).toBe('VP8X')
    const animated = animatedWebp(640, 400, [Buffer.concat([frame.subarray(0, 12), frame.subarray(30)])])
    expect((await thumbnailOf(animated, 'image/webp')).at(0.5, 0.5)).toBe('clear')
  })

  it.each([
    [1, 'red', 'blue', 'red', 'blue'],
    [2, 'blue', 'red', 'blue', 'red'],
    [3, 'blue', 'red', 'blue', 'red'],
    [4, 'red', 'blue', 'red', 'blue'],
    [5, 'red', 'red', 'blue', 'blue'],
    [6, 'red', 'red', 'blue', 'blue'],
    [7, 'blue', 'blue', 'red', 'red'],
    [8, 'blue', 'blue', 'red', 'red']
  ])('is turned as EXIF orientation %i says', async (orientation, ...corners) => {
    const { thumbnail, at } = await thumbnailOf(withOrientation(await jpegOf(big), orientation), 'image/jpeg')
    expect([thumbnail.width, thumbnail.height]).toEqual(orientation < 5 ? [307, 192] : [192, 307])
    expect([at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)]).toEqual(corners)
  })

  it('leaves no edge of another color where a picture ends', async () => {
    const half = drawing(640, 400)
    for (let pixel = 0; pixel < half.data.length; pixel += 4) if ((pixel / 4) % 640 >= 301) half.data.set([0, 255, 0, 0], pixel)
    const { pixels } = await thumbnailOf(pngOf(half), 'image/png')
    const greenest = pixels.data.filter((_, index) => index % 4 === 1 && (pixels.data[index + 2] ?? 0) > 40)
    expect(Math.max(...greenest)).toBeLessThan(90)
  })

  it('is never larger than its picture, and keeps very long ones in bounds', async () => {
    expect((await thumbnailOf(pngOf(drawing(150, 90)), 'image/png')).thumbnail).toMatchObject({ width: 150, height: 90 })
    expect((await thumbnailOf(pngOf(drawing(2_000, 100)), 'image/png')).thumbnail).toMatchObject({ width: 480, height: 24 })
  })

  it('is refused for more pixels than memory is meant for, before anything is decoded', async () => {
    const bomb = pngOf(drawing(4, 4))
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    await expect(makeThumbnail(bomb, 'image/png')).rejects.toThrow('too many')
  })

  it('is refused for a file whose decoder meets more than its head says', async () => {
    const head = Buffer.alloc(10)
    head.writeUIntLE(99, 4, 3)
    head.writeUIntLE(99, 7, 3)
    const inside = await webpOf(drawing(64, 64))
    const [, width, height] = [inside.readUInt32LE(16), 16_383, 16_383]
    inside.writeUInt16LE(width, 26)
    inside.writeUInt16LE(height, 28)
    const lying = Buffer.concat([inside.subarray(0, 12), Buffer.from('VP8X'), Buffer.of(10, 0, 0, 0), head, inside.subarray(12)])
    lying.writeUInt32LE(lying.length - 8, 4)
    await expect(makeThumbnail(lying, 'image/webp')).rejects.toThrow()
    const frame = gifOf(500, 300, 0)
    const at = frame.indexOf(Buffer.of(0x2c, 0, 0, 0, 0))
    frame.writeUInt16LE(65_000, at + 5)
    frame.writeUInt16LE(65_000, at + 7)
    await expect(makeThumbnail(frame, 'image/gif')).rejects.toThrow('could not be decoded')
  })

  it('is refused for a damaged file', async () => {
    const jpeg = await jpegOf(big)
    await expect(makeThumbnail(jpeg.subarray(0, 200), 'image/jpeg')).rejects.toThrow()
    await expect(makeThumbnail(Buffer.from('no picture'), 'image/png')).rejects.toThrow()
  })
})
