/**
 * The default app of a development Electron: runs the app whose folder is named on the command line.
 * The releases of Electron carry one as resources/default_app.asar; the runtime made by carriedRuntime.mjs has none, so it gets this.
 */

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** Splits `electron [-r MODULE]… [--switch]… FOLDER [app’s own]…`. @param {string[]} args */
function parseArguments(args) {
  const preloads = []
  const queue = [...args]
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '-r' || arg === '--require') preloads.push(queue.shift())
    else if (!arg.startsWith('-')) return { preloads, folder: arg }
  }
  return { preloads, folder: undefined }
}

/** Gives the app its own name and version, as a packaged one has. @param {string} folder */
function introduce(folder) {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return
  const { name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
}

/** @param {string} folder */
async function load(folder) {
  const main = createRequire(join(folder, 'package.json')).resolve(folder)
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  introduce(folder)
  app.setAppPath(existsSync(join(folder, 'package.json')) ? folder : dirname(main))
  await import(pathToFileURL(main).href)
}

const { preloads, folder } = parseArguments(process.argv.slice(1))
if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`)
  app.exit(0)
} else if (folder === undefined) {
  console.error('usage: electron [switches] FOLDER')
  app.exit(2)
} else {
  for (const preload of preloads) createRequire(import.meta.url)(resolve(preload))
  await load(resolve(folder)).catch((error) => {
    console.error('The app failed while it was loading:', error)
    app.exit(1)
  })
}
