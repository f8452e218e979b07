import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { createExtractor } from '../../../../src/main/library/workers/extractionPool'

/** The extraction in threads of its own, as the app's build makes it: a page that takes long holds nobody up. */
export async function buildExtractor() {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-extraction-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: directory,
      rollupOptions: { input: 'src/main/library/workers/extractionWorker.ts', output: { entryFileNames: '[name].mjs' } }
    }
  })
  const extractor = createExtractor({ worker: pathToFileURL(join(directory, 'extractionWorker.mjs')), threads: 2 })
  const close = async () => {
    await extractor.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { extract: extractor.extract, close }
}
