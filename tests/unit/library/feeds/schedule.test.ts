import { describe, expect, test } from 'vitest'
import { type CheckOutcome, nextCheck } from '../../../../src/main/library/feeds/schedule'

const pace = { now: Date.UTC(2026, 10, 20), everyMinutes: 30, random: 0 }
const minutes = (outcome: CheckOutcome, changes = {}) => {
  const { nextAt } = nextCheck(outcome, { ...pace, ...changes })
  return nextAt === null ? null : (nextAt - pace.now) / 60_000
}

describe('the next check', () => {
  test.each([
    [null, 30],
    [10, 30],
    [240, 240],
    [100_000, 1440]
  ])('after a success, when the feed asks for %s minutes, is after %i', (ttlMinutes, expected) => {
    expect(minutes({ kind: 'ok', ttlMinutes })).toBe(expected)
  })

  test.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [7, 960],
    [8, 1440],
    [1000, 1440]
  ])('after %i failures in a row is after %i minutes', (failures, expected) => {
    expect(minutes({ kind: 'failed', failures })).toBe(expected)
  })

  test('after a wish of the host is when the host said', () => {
    expect(nextCheck({ kind: 'paused', until: pace.now + 5 }, pace).nextAt).toBe(pace.now + 5)
  })

  test('never comes for a feed that is gone, nor when the reader syncs by hand only', () => {
    expect(minutes({ kind: 'gone' })).toBeNull()
    expect(minutes({ kind: 'ok', ttlMinutes: 5 }, { everyMinutes: 0 })).toBeNull()
    expect(minutes({ kind: 'failed', failures: 1 }, { everyMinutes: 0 })).toBeNull()
  })

  test('is spread over a tenth of the pause', () => {
    expect(minutes({ kind: 'ok', ttlMinutes: null }, { random: 0.5 })).toBe(31.5)
  })
})
