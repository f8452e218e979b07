import { canonicalUrl } from '@shared/text/canonicalUrl'
import { absoluteUrl } from '../dom/urls'
import { asText, asThing } from './jsonLd'
import type { Page } from './page'

/** Canonical addresses the page is known by: its own, `rel=canonical`, `og:url`, JSON-LD; only of the page's own kind of host. */
export function readAddresses(page: Page, feedUrl: string | null): readonly string[] {
  const canonical = page.document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  const thing = page.story
  const described = asText(thing?.['url']) ?? asText(asThing(thing?.['mainEntityOfPage'])?.['@id'])
  const given = [page.url, feedUrl, canonical, page.meta.get('og:url') ?? null, described]
  const absolute = given.map((url) => (url ? absoluteUrl(url, page.url) : null))
  const own = absolute.filter((url) => url !== null && !isFrontPage(url, page.url))
  return [...new Set(own.map((url) => canonicalUrl(url ?? '')))]
}

/** Some templates give every page the front page's canonical address; two stories must not share it. */
function isFrontPage(url: string, pageUrl: string | null): boolean {
  return new URL(url).pathname === '/' && new URL(url).search === '' && pageUrl !== null && new URL(pageUrl).pathname !== '/'
}
