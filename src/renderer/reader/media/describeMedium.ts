import type { Article, ArticleMedia } from '@shared/contract/articles'
import { formatBytes } from '../../design/format'
import { t } from '../../messages/translate'

const kindWords = { audio: 'reader.audio', document: 'reader.document', video: 'reader.video' } as const

/** What a recording, film or document is called where the publisher gives it no name: `Audio`. */
export const nameOfMedium = ({ title, kind }: ArticleMedia): string => title ?? t(kindWords[kind])

/** `Audio · 42 min · 12 MB`: kind, length and size, as far as they are known. */
export function describeMedium({ kind, seconds, bytes, title }: ArticleMedia): string {
  const parts = [
    title === null ? null : t(kindWords[kind]),
    seconds === null ? null : formatLength(seconds),
    bytes === null ? null : formatBytes(bytes)
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** A length in words: `45 s`, `42 min`, `1 h 5 min`. */
export function formatLength(seconds: number): string {
  if (seconds < 60) return t('reader.seconds', { seconds: Math.round(seconds) })
  const minutes = Math.round(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return t('reader.minutes', { minutes })
  return rest === 0 ? t('reader.hours', { hours }) : t('reader.hoursMinutes', { hours, minutes: rest })
}

const READ_SECONDS_PER_WORD = 0.26
/** Read aloud, a text takes not quite twice its reading time: a longer recording tells more than the text. */
const TELLS_MORE = 3
const FEW_WORDS = 120

/** Whether a story is told by its recording, as a podcast's is, and the text only says what to expect. */
export function isToldByMedia({ media, wordCount }: Pick<Article, 'media' | 'wordCount'>): boolean {
  const recordings = media.filter(({ kind }) => kind !== 'document')
  if (recordings.length === 0) return false
  const longest = Math.max(...recordings.map(({ seconds }) => seconds ?? 0))
  return wordCount < FEW_WORDS || longest > TELLS_MORE * wordCount * READ_SECONDS_PER_WORD
}

/** The heading over a story's files. */
export function nameOfMedia(media: readonly ArticleMedia[]): string {
  const documents = media.filter(({ kind }) => kind === 'document').length
  if (documents === 0) return t('reader.recordings')
  return t(documents === media.length ? 'reader.documents' : 'reader.recordingsAndDocuments')
}
