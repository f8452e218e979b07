import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOnPath } from '../../../../scripts/lib/paths.mjs'
import { controlFile } from '../../../../scripts/packaging/deb/controlFile.mjs'
import { parseFpmArguments } from '../../../../scripts/packaging/deb/parseFpmArguments.mjs'

const facts = ['--name', 'offprint', '--version', '1.2.3', '--architecture', 'amd64', '--maintainer', 'Offprint <a@example.org>']
const words = ['--description', 'News reader\n A first line.\n\n A second.']

describe('fpm’s arguments', () => {
  test('are read into values and inputs', () => {
    const { values, inputs } = parseFpmArguments(['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgbm1', '-d', 'libnss3', 'app/=/opt/App'])
    expect(values.get('type')).toEqual(['deb'])
    expect(values.get('depends')).toEqual(['libgbm1', 'libnss3'])
    expect(inputs).toEqual([{ from: 'app/', to: '/opt/App' }])
  })

  test.each([
    [['--deb-systemd', 'unit'], 'does not know --deb-systemd'],
    [['--name'], 'misses the value of name'],
    [['app'], 'does not know where app goes']
  ])('%j is refused', (args, words) => {
    expect(() => parseFpmArguments(args)).toThrow(words)
  })
})

test('the control file says what Debian asks for, and nothing empty', () => {
  const { values } = parseFpmArguments([...facts, ...words, '-d', 'libgbm1', '-d', 'libnss3'])
  expect(controlFile(values, 2048)).toBe(`Package: offprint
Version: 1.2.3
Section: news
Priority: optional
Architecture: amd64
Maintainer: Offprint <a@example.org>
Installed-Size: 2048
Depends: libgbm1, libnss3
Description: News reader
 A first line.
 .
 A second.
`)
})

describe.runIf(isOnPath('dpkg-deb'))('the package', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-deb-'))
    mkdirSync(join(folder, 'app'))
    writeFileSync(join(folder, 'app/program'), '#!/bin/sh\n', { mode: 0o700 })
    writeFileSync(join(folder, 'app/data'), 'x'.repeat(5000), { mode: 0o600 })
    writeFileSync(join(folder, 'postinst'), '#!/bin/sh\n')
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  function make(): string {
    const output = join(folder, 'offprint.deb')
    const inputs = [`${folder}/app/=/opt/Offprint`, `${folder}/app/data=/usr/share/offprint/data`]
    const args = ['-s', 'dir', '-t', 'deb', '--deb-compression', 'zst', '--after-install', join(folder, 'postinst'), '--package', output]
    execFileSync(process.execPath, ['scripts/packaging/fpm.mjs', ...args, ...facts, ...words, ...inputs], { stdio: 'pipe' })
    return output
  }

  test('holds the files as root’s, for all to read', () => {
    const listed = execFileSync('dpkg-deb', ['-c', make()], { encoding: 'utf8' })
    expect(listed).toMatch(/^-rwxr-xr-x root\/root .* \.\/opt\/Offprint\/program$/m)
    expect(listed).toMatch(/^-rw-r--r-- root\/root .* \.\/opt\/Offprint\/data$/m)
    expect(listed).toMatch(/^-rw-r--r-- root\/root .* \.\/usr\/share\/offprint\/data$/m)
  })

  test('carries its description, its size and its script', () => {
    const information = execFileSync('dpkg-deb', ['-I', make()], { encoding: 'utf8' })
    expect(information).toContain('Installed-Size: 10')
    expect(information).toMatch(/\* {2}postinst/)
    expect(information).toContain('Description: News reader')
  })
})
