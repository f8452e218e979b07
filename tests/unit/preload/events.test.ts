import { expect, test, vi } from 'vitest'
import { createEvents } from '../../../src/preload/events'

test('reaches everyone who listens, until they stop', () => {
  const events = createEvents()
  const [first, second] = [vi.fn(), vi.fn()]
  const stop = events.on('changes.available', first)
  events.on('changes.available', second)
  events.emit('changes.available', { seq: 1 })
  stop()
  events.emit('changes.available', { seq: 2 })
  expect(first.mock.calls).toEqual([[{ seq: 1 }]])
  expect(second.mock.calls).toEqual([[{ seq: 1 }], [{ seq: 2 }]])
})

test('an address handed over before the page listens waits for it, once', () => {
  const events = createEvents()
  events.emit('open.address', { url: 'https://example.org/feed' })
  events.emit('changes.available', { seq: 1 })
  const [first, second, changes] = [vi.fn(), vi.fn(), vi.fn()]
  events.on('open.address', first)
  events.on('open.address', second)
  events.on('changes.available', changes)
  expect(first).toHaveBeenCalledExactlyOnceWith({ url: 'https://example.org/feed' })
  expect(second).not.toHaveBeenCalled()
  expect(changes).not.toHaveBeenCalled()
})
