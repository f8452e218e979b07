/**
 * The prefix we use for a namespace, whatever the document calls it. Addresses are folded: no scheme, no `www.`,
 * no `/` or `#` at the end, lower case. RSS itself has no prefix, with or without a namespace.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['cyber.law.harvard.edu/rss/rss.html', ''],
  ['google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['podcastindex.org/namespace/1.0', 'podcast'],
  ['prismstandard.org/namespaces/1.2/basic', 'prism'],
  ['prismstandard.org/namespaces/basic/2.0', 'prism'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/net/rss1.1', ''],
  ['purl.org/rss/1.0', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/dcterms', 'dcterms'],
  ['purl.org/rss/1.0/modules/rss091', ''],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['search.yahoo.com/mrss', 'media'],
  ['search.yahoo.com/rss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/2005/atom', 'atom'],
  ['webfeeds.org/rss/1.0', 'webfeeds'],
  ['wellformedweb.org/commentapi', 'wfw']
])

/** Elements that make a feed. Their default namespace is what the feed itself is written in, however it is declared. */
const frameNames: ReadonlyMap<string, string> = new Map([
  ['channel', ''],
  ['entry', 'atom'],
  ['feed', 'atom'],
  ['item', ''],
  ['rdf', ''],
  ['rss', '']
])

/** The prefixes declared where an element stands, each with the one we use for it (Namespaces in XML 1.0 §6). */
export type Scope = ReadonlyMap<string, string>

/** Prefixes a document uses without declaring them mean what they usually mean. */
export const emptyScope: Scope = new Map()

/** The scope within an element: what it declares (`xmlns`, `xmlns:p`) over what stood around it. */
export function innerScope(outer: Scope, name: string, attributes: ReadonlyMap<string, string>): Scope {
  const home = frameNames.get(name.slice(name.indexOf(':') + 1))
  if ((home === undefined || outer.has('')) && !declares(attributes)) return outer
  const declared = [...attributes].flatMap(([key, value]): [string, string][] => {
    if (key === 'xmlns') return [['', home ?? prefixOf(value) ?? outer.get('') ?? '']]
    return key.startsWith('xmlns:') ? [[key.slice(6), prefixOf(value) ?? key.slice(6)]] : []
  })
  const isHomeless = home !== undefined && !name.includes(':') && !outer.has('') && declared.every(([prefix]) => prefix !== '')
  if (declared.length === 0 && !isHomeless) return outer
  return new Map([...outer, ...(isHomeless ? [['', home] as const] : []), ...declared])
}

function declares(attributes: ReadonlyMap<string, string>): boolean {
  for (const key of attributes.keys()) if (key.startsWith('xmlns')) return true
  return false
}

/** A name as we call it: `dc:date`, `atom:link`, `title`; lower case. Attributes without a prefix have no namespace. */
export function canonicalName(name: string, scope: Scope, isAttribute = false): string {
  const colon = name.indexOf(':')
  if (colon < 0 && isAttribute) return name
  const written = colon < 0 ? '' : name.slice(0, colon)
  const prefix = scope.get(written) ?? written
  return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`
}

function prefixOf(uri: string): string | undefined {
  const folded = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]+$/, '')
  return prefixes.get(folded)
}
