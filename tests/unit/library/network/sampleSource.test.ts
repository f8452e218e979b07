import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { routeSources } from '../../../../src/main/library/network/routeSources'
import { createSampleSource } from '../../../../src/main/library/network/sampleSource'
import type { Source } from '../../../../src/main/library/network/source'

function sample(): Source {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-sample-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(join(directory, 'post', 'news'), { recursive: true })
  writeFileSync(join(directory, 'secret.html'), 'secret')
  writeFileSync(join(directory, 'post', 'index.html'), 'home')
  writeFileSync(join(directory, 'post', 'news', 'pier.webp'), 'picture')
  return createSampleSource(directory)
}

test.each([
  ['/', 200, 'text/html; charset=utf-8', 'home'],
  ['/?utm_source=x', 200, 'text/html; charset=utf-8', 'home'],
  ['/news/pier.webp', 200, 'image/webp', 'picture'],
  ['/news/missing.webp', 404, 'text/plain', 'not found'],
  ['/news', 404, 'text/plain', 'not found'],
  ['/../secret.html', 404, 'text/plain', 'not found'],
  ['/%2e%2e%2fsecret.html', 404, 'text/plain', 'not found'],
  ['/..%5csecret.html', 404, 'text/plain', 'not found'],
  ['//secret.html', 404, 'text/plain', 'not found']
])('%s of a sample site answers %i', async (path, status, type, body) => {
  const answer = await sample().get(`https://post.sample.offprint.invalid${path}`, { use: 'page' })
  expect(answer).toMatchObject({ status, isComplete: true, redirects: [], bytesOnWire: 0, headers: { 'content-type': type } })
  expect(Buffer.from(answer.body).toString()).toBe(body)
})

test('only hosts of the sample edition go to its folder', async () => {
  const asked: string[] = []
  const remember = (name: string): Source => ({
    get: (url, options) => {
      asked.push(`${name} ${url}`)
      return sample().get('https://post.sample.offprint.invalid/', options)
    }
  })
  const source = routeSources({ network: remember('network'), sample: remember('sample') })
  const urls = [
    'https://post.sample.offprint.invalid/a',
    'https://sample.offprint.invalid/',
    'https://post.sample.offprint.invalid.example/',
    'nonsense'
  ]
  for (const url of urls) await source.get(url, { use: 'page' })
  expect(asked.map((line) => line.split(' ')[0])).toEqual(['sample', 'network', 'network', 'network'])
})
