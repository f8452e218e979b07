import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unzip } from '../../../../scripts/bootstrap/unzip.mjs'
import { makeZip } from './makeZip'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-unzip-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function zipFile(...members: Parameters<typeof makeZip>): string {
  const file = join(folder, 'archive.zip')
  writeFileSync(file, makeZip(...members))
  return file
}

describe('unzip', () => {
  test('puts each member where it is told, and leaves out the others', async () => {
    const zip = zipFile({ name: 'Carrier/program', text: 'run' }, { name: 'Carrier/own/data', text: 'no' })
    const out = join(folder, 'out')
    await unzip(zip, out, (path) => (path.includes('/own/') ? undefined : path.replace('Carrier/', 'bin/')))
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(['bin', join('bin', 'program')])
    expect(readFileSync(join(out, 'bin', 'program'), 'utf8')).toBe('run')
  })

  test.skipIf(process.platform === 'win32')('keeps the permissions', async () => {
    const zip = zipFile({ name: 'program', text: 'run', mode: 0o755 }, { name: 'text', text: 'read', mode: 0o600 })
    await unzip(zip, folder, (path) => path)
    expect(statSync(join(folder, 'program')).mode & 0o777).toBe(0o755)
    expect(statSync(join(folder, 'text')).mode & 0o777).toBe(0o600)
  })

  test('refuses a path that leads out of the folder', async () => {
    const zip = zipFile({ name: '../outside', text: 'no' })
    await expect(unzip(zip, join(folder, 'out'), (path) => path)).rejects.toThrow('relative path')
  })

  test('refuses a file that is no archive', async () => {
    const file = join(folder, 'broken.zip')
    writeFileSync(file, 'half a download')
    await expect(unzip(file, join(folder, 'out'), (path) => path)).rejects.toThrow()
  })
})
