import { topicOfHeadline } from '../../articles/metadata/topic'
import { foldText } from '../../articles/text/sameText'

const scheme = 'offprint:title/'

/** The address by which a story without a web address is known, and by which a text names a story of which it shows only the headline. */
export function titleAddress(title: string): string {
  return `${scheme}${encodeURIComponent(foldText(title).replaceAll(' ', '-'))}`
}

/** Every such address of a story: with the label of its headline and without. */
export function titleAddresses(title: string): string[] {
  const topic = topicOfHeadline(title)
  const bare = topic ? title.slice(topic.length).replace(/^\s*[:：]\s*/, '') : title
  return [...new Set([title, bare].filter((text) => foldText(text).length > 8).map(titleAddress))]
}
