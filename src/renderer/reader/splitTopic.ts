/** A headline parted from the label that opens it, to be set above it. Without a label, or with nothing after it, the headline stays whole. */
export function splitTopic(title: string, topic: string | null): { readonly topic: string | null; readonly headline: string } {
  if (topic === null) return { topic: null, headline: title }
  const rest = title.startsWith(topic) ? title.slice(topic.length).replace(/^\s*[:|–—-]\s*/u, '') : title
  return rest === '' ? { topic: null, headline: title } : { topic, headline: rest }
}
