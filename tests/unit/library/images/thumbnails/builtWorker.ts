import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** The thumbnail worker as the app's build makes it, with its codecs inside, since its folder has no packages. */
export async function buildThumbnailWorker(): Promise<{ readonly worker: URL; readonly remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'offprint-thumbnail-worker-'))
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
        input: 'src/main/library/workers/thumbnailWorker.ts',
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
      }
    }
  })
  return { worker: pathToFileURL(join(directory, 'thumbnailWorker.mjs')), remove: () => rm(directory, { recursive: true, force: true }) }
}
