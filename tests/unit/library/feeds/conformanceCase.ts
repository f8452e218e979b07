import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ReaderError } from '@shared/contract/errors'
import iconv from 'iconv-lite'
import { identifyItems } from '../../../../src/main/library/feeds/identity'
import { parseFeed } from '../../../../src/main/library/feeds/parse'

/** What a value at a path of the feed must be. Paths look like `items[0].enclosures[1].url`, values are JSON. */
export interface Expectation {
  readonly path: string
  readonly value: unknown
}

/** A file of `tests/fixtures/feeds` that checks one rule of reading feeds. */
export interface ConformanceCase {
  readonly rule: string
  readonly expectations: readonly Expectation[]
  /** How the file is sent: the encoding of its bytes, the header that comes with it, where it comes from. */
  readonly bytes: string
  readonly type: string | null
  readonly address: string
}

const ADDRESS = 'https://site.example/feeds/all.xml'
const path = /^[a-zA-Z]+(?:\[\d+\]|\.[a-zA-Z]+)*$/
const keys: ReadonlySet<string> = new Set(['Address', 'Bytes', 'Expect', 'Rule', 'Type'])

/** All case files below a folder, by their path in it; those beside the cases (`.rule`) belong to them. */
export function caseFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  return paths.filter((file) => file.includes('/') && !file.startsWith('tls/') && !file.endsWith('.rule')).sort()
}

/** Where a case is described: in the first comment of its file that names a rule, else in the file `NAME.rule` beside it. */
export function readCase(file: string): { readonly text: string; readonly described: ConformanceCase } {
  const text = readFileSync(file, 'utf8')
  const beside = existsSync(`${file}.rule`) ? readFileSync(`${file}.rule`, 'utf8') : null
  const comment = /<!--\s*(Rule:[\s\S]*?)-->/.exec(text)?.[1]
  return { text, described: parseCase(beside ?? comment ?? '') }
}

/** @throws Error for a description without a rule or an expectation, and for any line that is not understood. */
export function parseCase(description: string): ConformanceCase {
  const lines = description.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseLine(line.trim())]))
  const all = (key: string) => lines.flatMap((line) => (line.key === key ? [line.value] : []))
  const one = (key: string) => {
    const [value, ...others] = all(key)
    if (others.length > 0) throw new Error(`${key} is given twice`)
    return value
  }
  const [rule, expectations] = [one('Rule'), all('Expect').map(parseExpectation)]
  if (rule === undefined) throw new Error('the case names no rule')
  if (expectations.length === 0) throw new Error('the case expects nothing')
  if (new Set(expectations.map((each) => each.path)).size < expectations.length) throw new Error('one path is expected twice')
  return { rule, expectations, bytes: one('Bytes') ?? 'utf-8', type: one('Type') ?? null, address: one('Address') ?? ADDRESS }
}

function parseLine(line: string): { key: string; value: string } {
  const [, key = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? []
  if (!keys.has(key)) throw new Error(`this line is not understood: ${line}`)
  return { key, value }
}

function parseExpectation(line: string): Expectation {
  const [, where = '', value = ''] = /^(\S+) = (.*)$/.exec(line) ?? []
  if (!path.test(where)) throw new Error(`this expectation has no path: ${line}`)
  return { path: where, value: JSON.parse(value) }
}

/** What is read from a case: the feed with dates as ISO 8601, the identity of each item, or the code of the error. */
export function readingOf(text: string, { bytes, type, address }: ConformanceCase): unknown {
  try {
    const feed = parseFeed(toBytes(text, bytes), type, address)
    const items = feed.items.map((item) => ({
      ...item,
      publishedAt: item.publishedAt === null ? null : new Date(item.publishedAt).toISOString()
    }))
    const identities = identifyItems(feed).map(({ guid, matchUrl }) => ({ guid, matchUrl }))
    return JSON.parse(JSON.stringify({ ...feed, items, identities }))
  } catch (thrown) {
    if (thrown instanceof ReaderError) return { error: thrown.code }
    throw thrown
  }
}

/** Bytes as sent: `utf-16le, with mark` puts one before; `{{FF 00}}` in the text stands for these very bytes. */
function toBytes(text: string, bytes: string): Buffer {
  const [encoding = '', mark] = bytes.split(', ')
  if (!iconv.encodingExists(encoding) || (mark !== undefined && mark !== 'with mark')) throw new Error(`no such bytes: ${bytes}`)
  const pieces = text.split(/\{\{((?:[\dA-F]{2} ?)+)\}\}/)
  const encoded = pieces.map((piece, place) =>
    place % 2 === 1
      ? Buffer.from(piece.replaceAll(' ', ''), 'hex')
      : iconv.encode(piece, encoding, { addBOM: mark !== undefined && place === 0 })
  )
  return Buffer.concat(encoded)
}

/** The value at a path. @throws Error where the path leads nowhere: a case must not pass by a typing error. */
export function valueAt(reading: unknown, where: string): unknown {
  return where.split(/[.[\]]+/).reduce<unknown>((value, key) => {
    if (key === '') return value
    const holder = typeof value === 'object' && value !== null ? value : {}
    if (!Object.hasOwn(holder, key)) throw new Error(`${where} leads nowhere at “${key}”`)
    return Object.getOwnPropertyDescriptor(holder, key)?.value
  }, reading)
}
