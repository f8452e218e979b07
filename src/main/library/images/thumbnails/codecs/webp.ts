import start from '@jsquash/webp/codec/dec/webp_dec.js'
import wasm from '@jsquash/webp/codec/dec/webp_dec.wasm?url&inline'
import type { Pixels } from '../pixels'
import { startOptions } from './startWasm'
import { stillWebp } from './stillWebp'

const codec = await start(startOptions(wasm))

/** A WebP, of an animated one the first frame; null when it can't be read. */
export function decode(bytes: Uint8Array): Pixels | null {
  const still = stillWebp(bytes)
  return still && codec.decode(still)
}
