import { canonicalUrl } from '@shared/text/canonicalUrl'
import { getDomain } from 'tldts'
import { absoluteUrl } from '../dom/urls'
import { asText, asThing } from './jsonLd'
import type { Page } from './page'

/** Canonical addresses the page is known by: its own, `rel=canonical`, `og:url`, JSON-LD. */
export function readAddresses(page: Page, feedUrl: string | null): readonly string[] {
  const canonical = page.document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  const thing = page.story
  const described = asText(thing?.['url']) ?? asText(asThing(thing?.['mainEntityOfPage'])?.['@id'])
  const met = absolute([page.url, feedUrl], page.url)
  const claimed = absolute([canonical, page.meta.get('og:url') ?? null, described], page.url)
  const own = claimed.filter((url) => !isFrontPage(url, page.url) && (met.length === 0 || met.some((other) => isSameSite(url, other))))
  return [...new Set([...met, ...own].map(canonicalUrl))]
}

function absolute(addresses: readonly (string | null)[], base: string | null): string[] {
  return addresses.flatMap((address) => (address ? (absoluteUrl(address, base) ?? []) : []))
}

/** A page may name itself, not a story of somebody else's: links to that one must not lead here. */
function isSameSite(a: string, b: string): boolean {
  const [first, second] = [a, b].map((url) => getDomain(url, { allowPrivateDomains: true }) ?? new URL(url).hostname)
  return first === second
}

/** Some templates give every page the front page's canonical address; two stories must not share it. */
function isFrontPage(url: string, pageUrl: string | null): boolean {
  return new URL(url).pathname === '/' && new URL(url).search === '' && pageUrl !== null && new URL(pageUrl).pathname !== '/'
}
