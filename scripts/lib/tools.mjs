import { join } from 'node:path'
import { root } from './paths.mjs'

/** The programs in node_modules that tasks call, as the script Node runs: the shims in .bin need a shell on Windows. */
const scripts = {
  biome: '@biomejs/biome/bin/biome',
  electron: 'electron/cli.js',
  'electron-builder': 'electron-builder/cli.js',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  tsx: 'tsx/dist/cli.mjs',
  vitest: 'vitest/vitest.mjs'
}

/** @typedef {keyof typeof scripts} Tool */

/** @param {Tool} name */
export const toolScript = (name) => join(root, 'node_modules', scripts[name])
