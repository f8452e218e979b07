import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from '../../../../scripts/bootstrap/modules.mjs'

let checkout: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'offprint-modules-'))
  writePackages('package-lock.json', {
    '': {},
    'node_modules/reader': { version: '1.2.0' },
    'node_modules/reader-for-another-system': { version: '1.2.0', optional: true }
  })
})

afterEach(() => rmSync(checkout, { recursive: true }))

function writePackages(file: string, packages: object): void {
  mkdirSync(join(checkout, 'node_modules'), { recursive: true })
  writeFileSync(join(checkout, file), JSON.stringify({ packages }))
}

const installed = 'node_modules/.package-lock.json'

test('asks for an installation in a fresh clone', () => {
  expect(isInstalled(checkout)).toBe(false)
})

test('is content with what the lock asks for, whatever other systems need', () => {
  writePackages(installed, { 'node_modules/reader': { version: '1.2.0' } })
  expect(isInstalled(checkout)).toBe(true)
})

test('asks for an installation when the lock names another version', () => {
  writePackages(installed, { 'node_modules/reader': { version: '1.1.0' } })
  expect(isInstalled(checkout)).toBe(false)
})

test('asks for an installation when a package is missing', () => {
  writePackages(installed, {})
  expect(isInstalled(checkout)).toBe(false)
})
