import start from '@jsquash/webp/codec/enc/webp_enc_simd.js'
import wasm from '@jsquash/webp/codec/enc/webp_enc_simd.wasm?url&inline'
import { defaultOptions } from '@jsquash/webp/meta.js'
import type { Pixels } from '../pixels'
import { startOptions } from './startWasm'

/** Method 2 takes half the time of the usual 4 and 6 % more bytes. */
const options = { ...defaultOptions, quality: 75, method: 2 }

const codec = await start(startOptions(wasm))

/** A WebP with losses, transparency kept; null when there is no memory for it. */
export function encodeWebp({ data, width, height }: Pixels): Uint8Array | null {
  return codec.encode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height, options)
}
