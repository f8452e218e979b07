import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { stem } from '@shared/text/stem'
import { stopWords } from '@shared/text/stopWords'
import { tokenize } from '@shared/text/tokenize'
import type { Options } from 'minisearch'

/** A head as the instant index takes it: stems parted by spaces, stop words gone. */
export interface IndexedHead {
  readonly id: ArticleId
  readonly title: string
  readonly names: string
  readonly lead: string
}

/** Words of the excerpt that are indexed: more cost memory and find little that the archive does not (measured). */
const LEAD_WORDS = 40

/** What a word of the headline is worth beside one of the text. */
export const TITLE_BOOST = 3

/** Raise it when stems, fields or the packing change: segments that were stored in another shape are built again. */
export const INDEX_SHAPE = 'packed 1, stems 2'

const same = (term: string) => term
const parts = (text: string) => (text === '' ? [] : text.split(' '))

/** Texts come as stems already, so MiniSearch only splits them. It stores nothing but ids. */
export const indexOptions: Options<IndexedHead> = {
  fields: ['title', 'names', 'lead'],
  storeFields: [],
  tokenize: parts,
  processTerm: same,
  searchOptions: { boost: { title: TITLE_BOOST } }
}

export function indexedHead(head: ArticleHead): IndexedHead {
  const { id, language } = head
  return {
    id,
    title: stems(`${head.topic ?? ''} ${head.title}`, language),
    names: stems([head.byline ?? '', ...head.sections].join(' '), language),
    lead: stems(head.excerpt, language, LEAD_WORDS)
  }
}

/** A number that differs, but for chance, when a head says something else: tells whether what is indexed is still true. FNV-1a. */
export function wordsHash({ title, topic, byline, excerpt, language, sections }: ArticleHead): number {
  let hash = 0x811c9dc5
  for (const text of [title, topic, byline, excerpt, language, ...sections]) {
    for (let at = 0; at < (text?.length ?? 0); at++) hash = Math.imul(hash ^ (text?.charCodeAt(at) ?? 0), 0x01000193)
    hash = Math.imul(hash ^ (text === null ? 1 : 0), 0x01000193)
  }
  return hash >>> 0
}

function stems(text: string, language: string | null, limit = Number.POSITIVE_INFINITY): string {
  const common = stopWords(language)
  const words = tokenize(text)
    .slice(0, limit)
    .map((token) => token.text)
  return words
    .filter((word) => !common.has(word))
    .map((word) => stem(word, language))
    .join(' ')
}
