import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readLocalFile, readLocalFiles } from '../../src/main/readLocalFile'

const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('reads files with their names', async () => {
  const files = await readLocalFiles([file('one.txt', 'one'), file('two.html', 'two')])
  expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['one.txt', 'one'],
    ['two.html', 'two']
  ])
})

test('refuses a file that is too large to take in', async () => {
  const path = file('huge.txt', '')
  truncateSync(path, 50_000_001)
  await expect(readLocalFile(path)).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('huge.txt') })
})

test('refuses files that are too large together', async () => {
  const paths = [file('a.txt', '12345'), file('b.txt', '12345'), file('c.txt', '12345')]
  await expect(readLocalFiles(paths, 12)).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('c.txt') })
})

test('says of a folder and of a missing file that they can’t be read', async () => {
  await expect(readLocalFile(folder)).rejects.toMatchObject({ code: 'unreadable-file' })
  await expect(readLocalFile(join(folder, 'missing.txt'))).rejects.toMatchObject({ code: 'unreadable-file' })
})
