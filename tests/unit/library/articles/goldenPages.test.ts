import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casePath, pageCases, runCase } from '../../../fixtures/pages/goldenPage'

describe('golden pages', () => {
  it.each(pageCases())('extracts %s as recorded', (name) => {
    const { html, json } = runCase(name)
    expect(html).toBe(readFileSync(casePath(name, 'expected.html'), 'utf8'))
    expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(casePath(name, 'expected.json'), 'utf8')))
  })
})
