import start from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import wasm from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url&inline'
import type { Pixels } from '../pixels'
import { startOptions } from './startWasm'

const codec = await start(startOptions(wasm))

/** A JPEG as it is stored, not yet turned as its EXIF data says; null when it can't be read. */
export function decode(bytes: Uint8Array): Pixels | null {
  return codec.decode(bytes, false)
}
