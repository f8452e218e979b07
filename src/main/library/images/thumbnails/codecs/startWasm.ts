/// <reference path="./codecs.d.ts" />
import { limits } from '../limits'

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
interface Instance {
  readonly exports: object
}
/** Node knows it, its types don't. */
declare const WebAssembly: {
  readonly Instance: new (module: object, imports: object) => Instance
  readonly Memory: new (size: { readonly initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
}

const pageBytes = 65_536

/** The bytes of a WebAssembly file that the build put into the bundle. */
export function wasmBytes(dataUrl: string): Uint8Array {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
}

/** What a codec made with Emscripten needs to start: its code at hand, nothing printed, memory up to `limits.memoryBytes`. */
export function startOptions(dataUrl: string): object {
  return {
    noInitialRun: true,
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: object, started: (instance: Instance) => void): object {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(wasmBytes(dataUrl)), imports)
      for (const item of Object.values(instance.exports)) if (item instanceof WebAssembly.Memory) bound(item)
      started(instance)
      return instance.exports
    }
  }
}

/** The size a file says it has is not always the one its decoder meets: past the limit the decoder is told that there is no memory. */
function bound(memory: Memory): void {
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * pageBytes > limits.memoryBytes) throw new RangeError('too much memory for one picture')
    return grow(pages)
  }
}
