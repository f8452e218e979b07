import { createHash } from 'node:crypto'

/** What of an article is indexed beside its text, and may change without it. `sections` is the archive's JSON. */
export interface Described {
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly sections: string
  readonly language: string | null
}

/** A number (below 2^48) that changes when what describes an article does. */
export function fingerprint({ title, topic, byline, sections, language }: Described): number {
  const written = JSON.stringify([title, topic, byline, sections, language])
  return createHash('md5').update(written).digest().readUIntBE(0, 6)
}
