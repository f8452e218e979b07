import type { Article } from '@shared/contract/articles'
import { elementsOf, parseStory } from './storyTree'

/** The addresses of the kept pictures that a story shows, each once: the one above its text first. */
export function shownPictures({ html, images, leadImagePosition }: Article): readonly string[] {
  const lead = images.find(({ position }) => position === leadImagePosition)?.src ?? null
  const inText = [...elementsOf(parseStory(html))].flatMap(({ name, attributes }) => (name === 'img' ? [attributes['src'] ?? ''] : []))
  return [...new Set([...(lead === null ? [] : [lead]), ...inText])].filter((src) => src !== '')
}
