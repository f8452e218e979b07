import { decode as decodeBmp } from 'bmp-ts'
import type { Pixels } from '../pixels'

/** A BMP. Its fourth byte means nothing to most programs that write it, so that it is drawn without transparency, as browsers do. */
export function decode(bytes: Uint8Array): Pixels | null {
  const { data, width, height } = decodeBmp(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { toRGBA: true })
  for (let index = 3; index < data.length; index += 4) data[index] = 255
  return { data, width, height: Math.abs(height) }
}
