import { fold } from './fold'
import { parseQueryDate } from './queryDates'
import type { Filter, NameFilterName, WordField } from './queryTypes'

/** A field of the query language: what stands before the colon, what it takes, and how it is explained to the reader. */
export interface QueryField {
  readonly name: string
  readonly takes: string
  /** All values, where they are few. */
  readonly values: readonly string[]
  /** Null: not understood. `now`: milliseconds since 1970. */
  readonly read: (value: string, now: number) => Filter | null
}

const statuses = ['duplicate', 'queued', 'read', 'starred', 'unread'] as const
const parts = ['audio', 'comments', 'highlight', 'image', 'note', 'revision', 'video'] as const
const spans = ['today', 'yesterday', '7d', 'this week', 'last week', 'this month', 'last month', 'this year'] as const
const moment = 'a date such as 2026-11-28, 2026-11, 7d or “last week”'

/** The fields that take words, with what they take. */
export const wordFields: Readonly<Record<WordField, string>> = {
  note: 'words of your notes and highlights',
  title: 'words of headlines'
}

export function isWordField(name: string): name is WordField {
  return name in wordFields
}

/** Every filter, by name; `title:` and `note:` are not among them, since they take words. */
export const queryFields: readonly QueryField[] = [
  { name: 'after', takes: moment, values: spans, read: (value, now) => timeFilter(value, now, ({ from }) => ({ from, to: null })) },
  nameField('author', 'a part of a byline'),
  { name: 'before', takes: moment, values: spans, read: (value, now) => timeFilter(value, now, ({ from }) => ({ from: null, to: from })) },
  nameField('feed', 'a part of a feed’s name'),
  nameField('folder', 'a part of a folder’s name'),
  { name: 'has', takes: parts.join(', '), values: parts, read: readPart },
  { name: 'is', takes: statuses.join(', '), values: statuses, read: readStatus },
  { name: 'lang', takes: 'a language such as en or de', values: [], read: readLanguage },
  nameField('name', 'a person, place or organisation in the text'),
  { name: 'on', takes: moment, values: spans, read: (value, now) => timeFilter(value, now, (span) => span) },
  nameField('section', 'a part of a section’s name'),
  nameField('site', 'a part of a site’s name or address'),
  nameField('story', 'words of a running story’s title, or its number'),
  nameField('tag', 'one of your tags'),
  nameField('topic', 'a part of the label before a headline')
]

const byName = new Map(queryFields.map((field) => [field.name, field]))

export function queryField(name: string): QueryField | undefined {
  return byName.get(name)
}

function nameField(name: NameFilterName, takes: string): QueryField {
  return { name, takes, values: [], read: (value) => readName(name, value) }
}

/** `=` before a value asks for the whole name. */
function readName(name: NameFilterName, value: string): Filter | null {
  const isExact = value.startsWith('=')
  const folded = fold(isExact ? value.slice(1) : value).trim()
  return folded === '' ? null : { name, value: folded, isExact }
}

function readLanguage(value: string): Filter | null {
  const [base = ''] = value.trim().toLowerCase().split(/[-_]/, 1)
  return /^[a-z]{2,3}$/.test(base) ? { name: 'lang', value: base } : null
}

function readStatus(value: string): Filter | null {
  const status = statuses.find((name) => name === value.trim().toLowerCase())
  return status === undefined ? null : { name: 'is', value: status }
}

/** `has:picture` and plurals are understood too. */
function readPart(value: string): Filter | null {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/^picture/, 'image')
  const part = parts.find((name) => name === plain || `${name}s` === plain || name === `${plain}s`)
  return part === undefined ? null : { name: 'has', value: part }
}

type Bounds = Pick<Extract<Filter, { name: 'time' }>, 'from' | 'to'>

function timeFilter(value: string, now: number, boundsOf: (span: { from: number; to: number }) => Bounds): Filter | null {
  const span = parseQueryDate(value, now)
  return span === null ? null : { name: 'time', ...boundsOf(span) }
}
