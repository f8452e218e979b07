import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = { '@shared': resolve('src/shared') }

/** The first frame waits for the script, which knows the reader's theme: a dark window does not begin with a white one. */
const firstFrameByScript = {
  name: 'first-frame-by-script',
  transformIndexHtml: {
    order: 'post',
    handler: (html: string) => html.replace('<script type="module"', '<script type="module" blocking="render"')
  }
} as const

/**
 * Targets fit the oldest runtime we support, Electron 33 (Node 20.18, Chromium 130).
 * What package.json calls `dependencies` stays in node_modules; all the rest, called `devDependencies`, goes into the bundle:
 * one file is read three times as fast at start as hundreds, and the package carries only what is used.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          library: 'src/main/library/process.ts',
          extractionWorker: 'src/main/library/workers/extractionWorker.ts',
          thumbnailWorker: 'src/main/library/workers/thumbnailWorker.ts',
          cli: 'src/main/cli/index.ts'
        }
      }
    }
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      rollupOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    plugins: [react(), firstFrameByScript],
    // Read from disk, not over a network: one large script costs nothing.
    build: { target: 'chrome130', minify: true, chunkSizeWarningLimit: 4000, rollupOptions: { input: resolve('src/renderer/index.html') } },
    worker: { format: 'es' }
  }
})
