type Attributes = Readonly<Record<string, string>>

/** Scripts that write something of another site into the page, and the page of that. Sorted by host. */
const scripts: readonly { readonly source: RegExp; readonly page: (match: RegExpExecArray, attributes: Attributes) => string | null }[] = [
  { source: /^https?:\/\/asciinema\.org\/a\/(\w+)\.js/, page: ([, id]) => `https://asciinema.org/a/${id}` },
  {
    source: /^https?:\/\/(?:www\.)?buzzsprout\.com\/(\d+)\/(?:episodes\/)?(\d+[\w-]*)\.js/,
    page: ([, show, id]) => `https://www.buzzsprout.com/${show}/${id}`
  },
  { source: /^https?:\/\/gist\.github\.com\/([\w-]+\/)?(\w+)\.js/, page: ([, user = '', id]) => `https://gist.github.com/${user}${id}` },
  {
    source: /^https?:\/\/speakerdeck\.com\/assets\/embed\.js/,
    page: (_, attributes) => (attributes['data-id'] ? `https://speakerdeck.com/player/${attributes['data-id']}` : null)
  },
  {
    source: /^https?:\/\/telegram\.org\/js\/telegram-widget\.js/,
    page: (_, attributes) => (attributes['data-telegram-post'] ? `https://t.me/${attributes['data-telegram-post']}` : null)
  }
]

/** The page of what a script would write into the story; null for every other script. The script itself never runs. */
export function scriptFrame(attributes: Attributes): string | null {
  const source = (attributes['src'] ?? '').replace(/^\/\//, 'https://')
  for (const row of scripts) {
    const match = row.source.exec(source)
    if (match) return row.page(match, attributes)
  }
  return null
}
