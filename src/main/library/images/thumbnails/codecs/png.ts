import { decode as decodePng, initSync } from '@jsquash/png/codec/pkg/squoosh_png.js'
import wasm from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url&inline'
import type { Pixels } from '../pixels'
import { wasmBytes } from './startWasm'

initSync(wasmBytes(wasm))

/** A PNG of any color type; of an animated one the picture that is shown by those who know no animation. */
export function decode(bytes: Uint8Array): Pixels | null {
  return decodePng(bytes)
}
