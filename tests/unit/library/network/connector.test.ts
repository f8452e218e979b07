import type { LookupAddress } from 'node:dns'
import { ReaderError } from '@shared/contract/errors'
import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../../src/main/library/network/addresses'
import { checkedLookup, type Lookup } from '../../../../src/main/library/network/connector'

const inside: LookupAddress = { address: '192.168.0.1', family: 4 }
const outside: LookupAddress = { address: '8.8.8.8', family: 4 }

/** What a socket would get to connect to: all addresses, or the first. */
function find(known: LookupAddress[], all: boolean): Promise<unknown> {
  const lookup: Lookup = (_name, _options, callback) => callback(null, known)
  return new Promise((resolve) => {
    checkedLookup(lookup, isPublicAddress)('news.example', { all }, (error, found) => resolve(error ?? found))
  })
}

test('a name leads to its public addresses only', async () => {
  expect(await find([inside, outside], true)).toEqual([outside])
  expect(await find([inside, outside], false)).toBe(outside.address)
})

test('a name that has private ones only leads nowhere', async () => {
  const refusal = await find([inside], true)
  expect(refusal).toBeInstanceOf(ReaderError)
  expect(refusal).toMatchObject({ code: 'private-address' })
})
