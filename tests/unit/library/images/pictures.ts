import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import startAvif from '@jsquash/avif/codec/enc/avif_enc.js'
import { defaultOptions as avifOptions } from '@jsquash/avif/meta.js'
import startJpeg from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import { defaultOptions as jpegOptions } from '@jsquash/jpeg/meta.js'
import startWebp from '@jsquash/webp/codec/enc/webp_enc_simd.js'
import { defaultOptions as webpOptions } from '@jsquash/webp/meta.js'
import { encode as encodeBmp } from 'bmp-ts'
import omggif from 'omggif'
import { pngChunk, pngSignature } from '../../../helpers/png'

interface Drawing {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}
interface Encoder {
  encode(data: Uint8Array, width: number, height: number, options: object): Uint8Array | null
}

const require = createRequire(import.meta.url)

/** Red on the left, blue on the right, with a fine grain so that no format makes next to nothing of it. */
export function drawing(width: number, height: number, opacity = 255): Drawing {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const grain = (pixel * 2_654_435_761) % 17
    data.set(pixel % width < width / 2 ? [220 + grain, grain, grain, opacity] : [grain, grain, 220 + grain, opacity], pixel * 4)
  }
  return { data, width, height }
}

async function encoder(start: (options: object) => Promise<unknown>, wasm: string): Promise<Encoder> {
  const file = new WebAssembly.Module(readFileSync(require.resolve(wasm)))
  const instantiateWasm = (imports: WebAssembly.Imports, started: (instance: WebAssembly.Instance) => void): object => {
    const instance = new WebAssembly.Instance(file, imports)
    started(instance)
    return instance.exports
  }
  return (await start({ noInitialRun: true, print: () => undefined, printErr: () => undefined, instantiateWasm })) as Encoder
}

function encoded({ encode }: Encoder, { data, width, height }: Drawing, options: object): Buffer {
  const bytes = encode(new Uint8Array(data.buffer), width, height, options)
  if (bytes === null) throw new Error('not encoded')
  return Buffer.from(bytes)
}

export async function jpegOf(picture: Drawing): Promise<Buffer> {
  return encoded(await encoder(startJpeg, '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'), picture, { ...jpegOptions, quality: 80 })
}

export async function webpOf(picture: Drawing): Promise<Buffer> {
  return encoded(await encoder(startWebp, '@jsquash/webp/codec/enc/webp_enc_simd.wasm'), picture, webpOptions)
}

export async function avifOf(picture: Drawing): Promise<Buffer> {
  const options = { ...avifOptions, quality: 50, speed: 10 }
  return encoded(await encoder(startAvif, '@jsquash/avif/codec/enc/avif_enc.wasm'), picture, options)
}

/** A PNG with opacity (color type 6). */
export function pngOf({ data, width, height }: Drawing): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const lines = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.of(0), Buffer.from(data.buffer, y * width * 4, width * 4)]))
  const packed = deflateSync(Buffer.concat(lines))
  return Buffer.concat([pngSignature, pngChunk('IHDR', head), pngChunk('IDAT', packed), pngChunk('IEND', Buffer.alloc(0))])
}

export function bmpOf({ data, width, height }: Drawing): Buffer {
  const reversed = Buffer.alloc(data.length)
  for (let at = 0; at < data.length; at += 4) reversed.set([255, data[at + 2] ?? 0, data[at + 1] ?? 0, data[at] ?? 0], at)
  return Buffer.from(encodeBmp({ data: reversed, width, height, bitPP: 24 }).data)
}

/** An animated GIF: the left half red and the right half blue, then as many green frames as asked for. */
export function gifOf(width: number, height: number, moreFrames: number): Buffer {
  const bytes = Buffer.alloc(width * height * 2 + moreFrames * (width * height * 2 + 100) + 1_000)
  const writer = new omggif.GifWriter(bytes, width, height, { palette: [0xff0000, 0x0000ff, 0x00ff00, 0x000000], loop: 0 })
  const first = Array.from({ length: width * height }, (_, pixel) => (pixel % width < width / 2 ? 0 : 1))
  writer.addFrame(0, 0, width, height, first)
  for (let frame = 0; frame < moreFrames; frame++) writer.addFrame(0, 0, width, height, Array(width * height).fill(2))
  return bytes.subarray(0, writer.end())
}

/** An animated WebP of whole frames (WebP container: VP8X, ANIM, one ANMF a frame), each 100 ms. */
export function animatedWebp(width: number, height: number, frames: readonly Buffer[]): Buffer {
  const canvas = Buffer.alloc(10)
  canvas[0] = 0x02
  canvas.writeUIntLE(width - 1, 4, 3)
  canvas.writeUIntLE(height - 1, 7, 3)
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', canvas),
    riffChunk('ANIM', Buffer.alloc(6)),
    ...frames.map((frame) => {
      const head = Buffer.alloc(16)
      head.writeUIntLE(width - 1, 6, 3)
      head.writeUIntLE(height - 1, 9, 3)
      head.writeUIntLE(100, 12, 3)
      return riffChunk('ANMF', Buffer.concat([head, frame.subarray(12)]))
    })
  ])
  return riffChunk('RIFF', body)
}

export function riffChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** A JPEG with one more segment right after its start. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** A JPEG that says by EXIF how it is to be turned (tag 0x0112). */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}
