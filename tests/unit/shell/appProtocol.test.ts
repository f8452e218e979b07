import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { appFile } from '../../../src/main/shell/appProtocol'
import { contentSecurityPolicy } from '../../../src/main/shell/contentSecurityPolicy'

const root = join(sep, 'app', 'renderer')

test('names files under its root', () => {
  expect(appFile(root, 'offprint://app/')).toBe(join(root, 'index.html'))
  expect(appFile(root, 'offprint://app/assets/index.js')).toBe(join(root, 'assets', 'index.js'))
})

test.each([
  'offprint://app/../../etc/passwd.html',
  'offprint://app/..%2f..%2fsecret.html',
  'offprint://app/assets/%2e%2e/%2e%2e/secret.js',
  'offprint://elsewhere/index.html',
  'offprint://app/notes.txt',
  'offprint://app/assets/%E0%A4%A.js',
  'offprint://app/%.html'
])('names nothing outside: %s', (address) => {
  const path = appFile(root, address)
  expect(path === null || path.startsWith(root + sep)).toBe(true)
  if (address.includes('elsewhere') || address.endsWith('.txt') || /%2f|%E0|%\./.test(address)) expect(path).toBeNull()
})

test('the policy lets the window connect nowhere', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'")
  expect(contentSecurityPolicy).toContain("connect-src 'none'")
  expect(contentSecurityPolicy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
})
