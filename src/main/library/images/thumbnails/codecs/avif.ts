import start from '@jsquash/avif/codec/dec/avif_dec.js'
import wasm from '@jsquash/avif/codec/dec/avif_dec.wasm?url&inline'
import type { Pixels } from '../pixels'
import { startOptions } from './startWasm'

const codec = await start(startOptions(wasm))

/** The first picture of an AVIF file; null when it can't be read. */
export function decode(bytes: Uint8Array): Pixels | null {
  return codec.decode(bytes, 8)
}
