import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'
import { SITES } from '../sites.mjs'

/**
 * Draws the pictures of the sample edition. Run by Electron on any display, naming pictures to draw only those:
 *
 *   electron --no-sandbox --disable-gpu scripts/sample/pictures/draw.mjs [id …]
 */

const HERE = import.meta.dirname
const OUT = join(HERE, '../../../resources/sample')
const LIST = join(HERE, 'drawn.json')
const SCHEME = 'atelier'

protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
app
  .whenReady()
  .then(drawAll)
  .then(() => app.exit(0), fail)

/** @param {unknown} error */
function fail(error) {
  console.error(error)
  app.exit(1)
}

/** Opens the page with the scenes and writes what it paints. */
async function drawAll() {
  protocol.handle(SCHEME, serve)
  const window = new BrowserWindow({ show: false, width: 400, height: 300, webPreferences: { offscreen: true } })
  window.webContents.on('console-message', (_event, _level, message) => console.log(message))
  await window.loadURL(`${SCHEME}://here/atelier.html`)
  const run = (code) => window.webContents.executeJavaScript(code)
  const wanted = process.argv.slice(1).filter((word) => /^[a-z0-9][a-z0-9-]*$/.test(word))
  const ids = wanted.length > 0 ? wanted : await run('atelier.ids()')
  const list = readList()
  for (const id of ids) {
    list[id] = keep(id, await run(`atelier.paint(${JSON.stringify(id)})`))
    writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(Object.entries(list).sort()), null, 2)}\n`)
  }
}

/** The page and its modules. @param {Request} request */
function serve(request) {
  const path = normalize(new URL(request.url).pathname).replace(/^\/+/, '')
  const type = path.endsWith('.html') ? 'text/html' : 'text/javascript'
  return new Response(readFileSync(join(HERE, path)), { headers: { 'content-type': type } })
}

/** @returns {Record<string, object>} */
function readList() {
  try {
    return JSON.parse(readFileSync(LIST, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** Writes a picture's files into the site it is for, and returns its row. `build.mjs` copies it to others that print it. */
function keep(id, { alt, width, height, site, files }) {
  for (const { name, base64 } of files) writePicture(name, site, base64)
  const [large, small] = files
  console.log(id, files.map(({ base64 }) => `${Math.round((base64.length * 0.75) / 1024)} KB`).join(', '))
  return { alt, width, height, file: large.name, ...(small && { small: small.name }) }
}

/** Copies that other sites have are renewed too. @param {string} name @param {string} site @param {string} base64 */
function writePicture(name, site, base64) {
  mkdirSync(join(OUT, site, 'images'), { recursive: true })
  for (const { slug } of SITES) {
    const file = join(OUT, slug, 'images', name)
    if (slug === site || existsSync(file)) writeFileSync(file, Buffer.from(base64, 'base64'))
  }
}
