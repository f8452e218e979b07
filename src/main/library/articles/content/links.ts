import { canonicalUrl } from '@shared/text/canonicalUrl'
import { all, type DomDocument, type DomElement, unwrap } from '../dom/dom'
import { textOf } from '../dom/text'
import { absoluteUrl } from '../dom/urls'
import type { LinkReference } from '../types'

const maxLinks = 500

/** Makes every address absolute; a link that leads nowhere we would go becomes its text. */
export function resolveLinks(document: DomDocument, base: string | null): void {
  for (const link of all(document, 'a')) {
    const href = link.getAttribute('href')?.trim() ?? ''
    const target = href.startsWith('#') ? href : /^mailto:[^\s@]+@[^\s@]+$/i.test(href) ? href : absoluteUrl(href, base)
    if (target && target !== '#') link.setAttribute('href', target)
    else if (!link.getAttribute('id') && !link.getAttribute('name')) unwrap(link)
    else link.removeAttribute('href')
  }
}

/** Links within the page keep working when they point into the text: as `#part-ID`; the others become their text. The pages of a longer story each have a prefix. */
export function tieFragments(root: DomElement, pageUrl: string | null, prefix = ''): void {
  const own = pageUrl?.replace(/#.*$/, '')
  const targets = new Set<string>()
  const named = new Map(
    all(root, '[id], a[name]').map((element) => [element.getAttribute('id') ?? element.getAttribute('name') ?? '', element])
  )
  for (const link of all(root, 'a[href]')) {
    const href = link.getAttribute('href') ?? ''
    const fragment = href.startsWith('#') ? href.slice(1) : own && href.startsWith(`${own}#`) ? href.slice(own.length + 1) : null
    if (fragment === null) continue
    if (named.has(fragment)) {
      targets.add(fragment)
      link.setAttribute('href', `#${partId(prefix + fragment)}`)
    } else if (href.startsWith('#')) unwrap(link)
  }
  for (const [id, element] of named) {
    if (targets.has(id)) element.setAttribute('id', partId(prefix + id))
    else element.removeAttribute('id')
  }
}

/** The links of a finished text, in order; the same page is listed once, as related if any of its links stands alone. */
export function listLinks(root: DomElement, own: readonly string[]): LinkReference[] {
  const found = new Map<string, LinkReference>()
  for (const link of all(root, 'a[href]')) {
    const url = link.getAttribute('href') ?? ''
    if (!/^(?:https?|offprint):/.test(url) || found.size >= maxLinks) continue
    const canonical = canonicalUrl(url)
    const text = textOf(link).slice(0, 300)
    if (own.includes(canonical) || text === '') continue
    const known = found.get(canonical)
    const isRelated = link.closest('p.related-link') !== null
    if (!known) found.set(canonical, { url, canonicalUrl: canonical, text, isRelated })
    else if (isRelated && !known.isRelated) found.set(canonical, { ...known, text, isRelated })
  }
  return [...found.values()]
}

/** An id that can't take the name of anything the window has. */
function partId(id: string): string {
  return `part-${id.replace(/[^\p{L}\p{N}_:.-]+/gu, '-')}`
}
