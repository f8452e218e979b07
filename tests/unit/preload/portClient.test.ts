import type { PortMessage, PortRequest } from '@shared/contract/api'
import { expect, test, vi } from 'vitest'
import { createPortClient } from '../../../src/preload/portClient'

/** A connection whose far end is the test. */
function connection() {
  const sent: PortRequest[] = []
  let handler: (message: PortMessage) => void = () => undefined
  return {
    sent,
    answer: (message: PortMessage) => handler(message),
    end: {
      send: (request: PortRequest) => sent.push(request),
      receive: (next: (message: PortMessage) => void) => {
        handler = next
      }
    }
  }
}

test('matches answers to requests, in whatever order they come', async () => {
  const client = createPortClient(vi.fn())
  const { sent, answer, end } = connection()
  client.connect(end)
  const first = client.request('settings.get', {})
  const second = client.request('library.stats', {})
  expect(sent.map(({ name }) => name)).toEqual(['settings.get', 'library.stats'])
  answer({ id: 2, reply: { ok: true, value: 'stats' } })
  answer({ id: 1, reply: { ok: true, value: 'settings' } })
  expect(await first).toEqual({ ok: true, value: 'settings' })
  expect(await second).toEqual({ ok: true, value: 'stats' })
})

test('keeps requests made before there is a library until there is one', async () => {
  const client = createPortClient(vi.fn())
  const waiting = client.request('settings.get', {})
  const { sent, answer, end } = connection()
  client.connect(end)
  expect(sent).toHaveLength(1)
  answer({ id: 1, reply: { ok: true, value: 1 } })
  expect(await waiting).toEqual({ ok: true, value: 1 })
})

test('tells those who wait that the library died, and goes on with the next one', async () => {
  const client = createPortClient(vi.fn())
  client.connect(connection().end)
  const lost = client.request('sync.run', {})
  client.disconnect()
  expect(await lost).toMatchObject({ ok: false, error: { code: 'library-unavailable' } })

  const next = connection()
  const later = client.request('settings.get', {})
  client.connect(next.end)
  next.answer({ id: 2, reply: { ok: true, value: 'back' } })
  expect(await later).toEqual({ ok: true, value: 'back' })
})

test('answers everything once the library is given up, until there is one again', async () => {
  const client = createPortClient(vi.fn())
  const unavailable = { ok: false, error: { code: 'library-unavailable' } }
  const waiting = client.request('settings.get', {})
  client.giveUp()
  expect(await waiting).toMatchObject(unavailable)
  expect(await client.request('settings.get', {})).toMatchObject(unavailable)
  const { sent, end } = connection()
  client.connect(end)
  void client.request('library.stats', {})
  expect(sent.map(({ name }) => name)).toEqual(['library.stats'])
})

test('passes events on', () => {
  const emit = vi.fn()
  const client = createPortClient(emit)
  const { answer, end } = connection()
  client.connect(end)
  answer({ event: 'changes.available', payload: { seq: 7 } })
  expect(emit).toHaveBeenCalledWith('changes.available', { seq: 7 })
})
