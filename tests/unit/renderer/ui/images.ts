import type { ArticleImage } from '@shared/contract/articles'
import { imageHash } from '@shared/contract/ids'

/** A kept picture of 800 × 600, changed where a test wants. */
export function makeImage(change: Partial<ArticleImage> = {}): ArticleImage {
  const kept = 'a'.repeat(64)
  return {
    position: 0,
    url: 'https://news.example/a.jpg',
    hash: imageHash.parse(kept),
    src: `offprint-image://stored/${kept}.jpg`,
    reason: null,
    canRetry: true,
    mime: 'image/jpeg',
    width: 800,
    height: 600,
    bytes: 1000,
    alt: 'A harbor',
    caption: null,
    credit: null,
    ...change
  }
}

/** A picture that could not be kept. */
export function makeMissingImage(change: Partial<ArticleImage> = {}): ArticleImage {
  return makeImage({
    hash: null,
    src: null,
    mime: null,
    width: null,
    height: null,
    bytes: null,
    reason: 'The server answered 404.',
    ...change
  })
}
