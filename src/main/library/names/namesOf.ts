import { findNames, type Name } from './findNames'

/** An article as its names are read. */
export interface NamedSource {
  readonly title: string
  /** The label that opens the title ("Belarus Crisis"): no name, though it is written like one. */
  readonly topic: string | null
  readonly text: string
  /** BCP 47 tag, when known. */
  readonly language: string | null
}

/** Its terms and its names are described one after the other. */
const known = new WeakMap<NamedSource, readonly Name[]>()

/** The names in an article's headline and text, most frequent first. */
export function namesOf(source: NamedSource): readonly Name[] {
  const names = known.get(source) ?? findNames(`${headline(source)}\n${source.text}`, source.language)
  known.set(source, names)
  return names
}

/** A headline without its label; empty for one in title case ("Protesters Gather in Minsk"), where capitals tell nothing. */
function headline({ title, topic }: NamedSource): string {
  const own = topic !== null && title.startsWith(topic) ? title.slice(topic.length + 1) : title
  const words = own.match(/\p{L}{4,}/gu) ?? []
  return words.filter((written) => /^\p{Lu}/u.test(written)).length > words.length * 0.6 ? '' : own
}
