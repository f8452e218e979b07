import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { temporaryLibrary } from '../helpers/launchApp'
import { launchPackagedApp, packagedProgram, runPackagedCommand } from '../helpers/packagedApp'

/** A fuse is an ASCII digit in the program. */
const [off, on] = [0x30, 0x31]

let library: ReturnType<typeof temporaryLibrary>

test.beforeEach(() => {
  library = temporaryLibrary()
})

test.afterEach(() => library.remove())

test('the packaged app opens on an empty library and fills it with the sample edition', async () => {
  const app = await launchPackagedApp(library.directory)
  try {
    await app.page.getByRole('button', { name: 'Try the sample edition' }).click()
    const stories = app.page.getByRole('feed').getByRole('article')
    await expect(stories.first()).toBeVisible({ timeout: 30_000 })
    await stories.first().click()
    await expect(app.page.getByRole('main').getByRole('article').getByRole('heading').first()).toBeVisible()
    expect(await app.page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual([
      'undefined',
      'undefined'
    ])
  } finally {
    await app.close()
  }
})

test('the packaged program is the command line too, and needs no display', async () => {
  const page = join(library.directory, 'page.txt')
  writeFileSync(page, 'Home › Gardens\n\nA hedge is planted in Lowmoor\n\nThe first of nine hundred hawthorns went in this morning.\n')
  const shared = ['--library', join(library.directory, 'library'), '--json']

  const imported = await runPackagedCommand('import', page, ...shared)
  expect(imported, imported.stderr).toMatchObject({ code: 0 })
  const listed = await runPackagedCommand('list', ...shared)
  expect(listed, listed.stderr).toMatchObject({ code: 0 })
  expect(JSON.parse(listed.stdout).articles).toMatchObject([{ title: 'A hedge is planted in Lowmoor' }])
  expect(await runPackagedCommand('read', 'not-a-number', ...shared)).toMatchObject({ code: 2 })
})

test('the packaged program runs no code but its own', async () => {
  const fuses = await getCurrentFuseWire(packagedProgram())
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off
  })
  expect(existsSync(join(resources(), 'default_app.asar'))).toBe(false)
})

test('the package carries the database of this system only', () => {
  const binaries = join(resources(), 'app.asar.unpacked/node_modules/@photostructure/sqlite/prebuilds')
  expect(readdirSync(binaries)).toEqual([`${process.platform}-${process.arch}`])
})

/** Where the package keeps the app itself. */
function resources(): string {
  const folder = dirname(packagedProgram())
  return process.platform === 'darwin' ? join(folder, '../Resources') : join(folder, 'resources')
}
