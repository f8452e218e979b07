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

/** Raise it when stems, fields or options change: segments that were stored in another shape are built again. */
export const INDEX_SHAPE = 'minisearch 7.2, stems 1'

const same = (term: string) => term
const parts = (text: string) => (text === '' ? [] : text.split(' '))

/** Texts come as stems already, so MiniSearch only splits them. It stores nothing but ids. */
export const indexOptions: Options<IndexedHead> = {
  fields: ['title', 'names', 'lead'],
  storeFields: [],
  tokenize: parts,
  processTerm: same,
  searchOptions: { boost: { title: 3 } }
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
