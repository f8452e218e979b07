import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** A worker's bundle in a folder of its own, to be removed after use. */
export interface BuiltWorker {
  readonly worker: URL
  readonly remove: () => Promise<void>
}

/** Bundles a worker of the library as the app's build does, with its dependencies inside, since the folder has none. */
export async function buildWorker(name: 'extractionWorker' | 'thumbnailWorker'): Promise<BuiltWorker> {
  const directory = await mkdtemp(join(tmpdir(), `offprint-${name}-`))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: directory,
      rollupOptions: {
        input: `src/main/library/workers/${name}.ts`,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
      }
    }
  })
  return { worker: pathToFileURL(join(directory, `${name}.mjs`)), remove: () => rm(directory, { recursive: true, force: true }) }
}
