import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../../scripts/lib/fingerprint.mjs'

const names = ['src', 'package.json', 'not-there']
let folder: string
let before: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-fingerprint-'))
  mkdirSync(join(folder, 'src/deep'), { recursive: true })
  writeFileSync(join(folder, 'src/deep/a.ts'), 'one')
  writeFileSync(join(folder, 'package.json'), '{}')
  before = fingerprint(folder, names)
})

afterEach(() => rmSync(folder, { recursive: true }))

test('stays while nothing changes, or only what is not asked about', () => {
  writeFileSync(join(folder, 'README.md'), 'words')
  expect(fingerprint(folder, names)).toBe(before)
})

test.each([
  ['a file gets another length', () => writeFileSync(join(folder, 'src/deep/a.ts'), 'longer')],
  ['a file is written again', () => utimesSync(join(folder, 'package.json'), 1, 1)],
  ['a file comes', () => writeFileSync(join(folder, 'src/b.ts'), '')],
  ['a file goes', () => rmSync(join(folder, 'src/deep/a.ts'))]
])('changes when %s', (_what, change) => {
  change()
  expect(fingerprint(folder, names)).not.toBe(before)
})
