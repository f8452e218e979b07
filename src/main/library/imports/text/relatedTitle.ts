import { topicOfHeadline } from '../../articles/metadata/topic'
import { isSameText } from '../../articles/text/sameText'
import { countWords } from '../../articles/text/words'

/** Whether a line within a text could be a headline at all: short, and no sentence. */
export function isHeadlineLike(line: string): boolean {
  return line.length <= 140 && countWords(line) <= 20 && !/[.!…。！,;:：]$/.test(line) && /^[\p{Lu}\p{Lo}\p{N}"“„«'‘]/u.test(line)
}

/** Tells another story's headline from a crosshead: it carries the story's own label, or is longer than crossheads are. */
export function isRelatedTitle(line: string, title: string | null): boolean {
  if (!isHeadlineLike(line)) return false
  const topic = title ? topicOfHeadline(title) : null
  const label = topicOfHeadline(line)
  return (
    (topic !== null && label !== null && isSameText(topic, label)) || (countWords(line) >= 6 && line.length >= 35 && !line.endsWith('?'))
  )
}
