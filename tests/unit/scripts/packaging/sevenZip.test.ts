import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'

const standIn = 'scripts/packaging/sevenZip.mjs'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-7z-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('compresses the one file it is given', () => {
  const [from, to] = [join(folder, 'app.tar'), join(folder, 'app.tar.gz')]
  writeFileSync(from, 'sheets '.repeat(10_000))
  execFileSync(process.execPath, [standIn, 'a', '-bd', '-mx=9', to, from])
  expect(gunzipSync(readFileSync(to)).equals(readFileSync(from))).toBe(true)
})

test('refuses what it cannot do, and says so', () => {
  const { status, stderr } = spawnSync(process.execPath, [standIn, 'a', '-mx=9', 'app.zip', 'folder'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('only .tar.gz')
})
