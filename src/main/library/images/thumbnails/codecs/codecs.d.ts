/** The part of jSquash's codecs that is used, below its wrappers, which fetch over HTTP and print. */
declare module '@jsquash/*_dec.js' {
  const start: (options: object) => Promise<{
    /** What follows the bytes is the codec's own: JPEG whether to turn, AVIF the bits a color. Null when it can't be read. */
    decode(bytes: Uint8Array, option?: boolean | number): import('../pixels').Pixels | null
  }>
  export default start
}
declare module '@jsquash/webp/codec/enc/webp_enc_simd.js' {
  const start: (options: object) => Promise<{
    encode(data: Uint8Array, width: number, height: number, options: object): Uint8Array | null
  }>
  export default start
}
declare module '@jsquash/png/codec/pkg/squoosh_png.js' {
  export function initSync(module: Uint8Array): { readonly memory: object }
  export function decode(bytes: Uint8Array): import('../pixels').Pixels
}

/** A WebAssembly file as a data URL. */
declare module '*.wasm?url&inline' {
  const dataUrl: string
  export default dataUrl
}

declare module 'omggif' {
  export class GifReader {
    constructor(bytes: Uint8Array)
    readonly width: number
    readonly height: number
    frameInfo(index: number): { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    decodeAndBlitFrameRGBA(index: number, into: Uint8Array): void
  }
  /** Tests draw with it. */
  export class GifWriter {
    constructor(into: Uint8Array, width: number, height: number, options: { readonly palette: readonly number[]; readonly loop: number })
    addFrame(x: number, y: number, width: number, height: number, indexes: readonly number[]): number
    end(): number
  }
}
