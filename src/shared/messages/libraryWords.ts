import type { MessageKey } from './catalog'
import words from './en/library.json'
import type { MessageValues } from './translator'

/** A sentence of the library, taken apart into its message and what fills it. */
interface KnownSentence {
  readonly key: MessageKey
  readonly values: MessageValues
}

type Name = keyof typeof words
const isName = (name: string): name is Name => name in words

const sentences = Object.entries(words).flatMap(([name, text]) => (isName(name) ? [{ key: `library.${name}` as const, text }] : []))
const whole = new Map<string, MessageKey>(sentences.map(({ key, text }) => [text, key]))

/** A span of time starts with its number: `every 30 minutes` is more than one. */
const spans: ReadonlySet<string> = new Set(['minutes', 'hours'])

/** Those with more fixed words first: `{host} answered {status}` would take many another sentence for its own. */
const patterns = sentences
  .filter(({ text }) => text.includes('{'))
  .sort((one, other) => fixedLength(other.text) - fixedLength(one.text))
  .map(({ key, text }) => ({ key, pattern: patternOf(text) }))

function fixedLength(text: string): number {
  return text.replaceAll(/\{\w+\}/g, '').length
}

function groupOf(name: string): string {
  return `(?<${name}>${spans.has(name) ? '\\d+' : '[^]+?'})`
}

function patternOf(text: string): RegExp {
  const source = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? groupOf(part.slice(1, -1)) : part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}$`)
}

/** Counts are numbers again, for the plurals of other languages. */
function valuesOf(groups: Readonly<Record<string, string>>): MessageValues {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, /^\d{1,9}$/.test(text) ? Number(text) : text]))
}

/**
 * Which message a sentence of the library is. The library and the command line speak English; its English is the message's name
 * here, as in gettext, so that what an archive holds since years can be said in any language. Null for a sentence that is not known.
 */
export function recognize(sentence: string): KnownSentence | null {
  const key = whole.get(sentence)
  if (key !== undefined) return { key, values: {} }
  for (const { key, pattern } of patterns) {
    const match = pattern.exec(sentence)
    if (match) return { key, values: valuesOf(match.groups ?? {}) }
  }
  return null
}
