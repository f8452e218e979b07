import { all } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { isSameText, sharedWords } from '../text/sameText'
import { asText } from './jsonLd'
import { firstMeta, type Page } from './page'

/** The page's headline, best source first; the feed's when the page seems to speak of something else (a consent wall, an error). */
export function readHeadline(page: Page, feedTitle: string | null, siteName: string | null): string {
  const found = pageHeadline(page, siteName)
  if (!feedTitle) return found ?? ''
  if (!found || sharedWords(found, feedTitle) < 0.3) return feedTitle
  // A feed may cut the headline or leave out its label; the longer one is the whole.
  return found.length >= feedTitle.length ? found : feedTitle
}

function pageHeadline(page: Page, siteName: string | null): string | null {
  const described = asText(page.story?.['headline']) ?? firstMeta(page, ['og:title', 'twitter:title', 'parsely-title', 'dc.title'])
  const heading = mainHeading(page, described)
  const named = described ?? titleElement(page)
  return heading ?? (named ? withoutSiteName(named, siteName) : null)
}

/** The `h1` of the story: the one that agrees with the description, else the only one. */
function mainHeading(page: Page, described: string | null): string | null {
  const marked = page.document.querySelector('[itemprop="headline"]')
  const headings = all(page.document, 'h1')
    .map(textOf)
    .filter((text) => text.length > 1)
  const candidates = marked ? [textOf(marked), ...headings] : headings
  if (described) return candidates.find((text) => sharedWords(text, described) >= 0.6 && text.length < 300) ?? null
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

function titleElement(page: Page): string | null {
  return collapseSpace(page.document.querySelector('title')?.textContent ?? '') || null
}

/** "Headline | The Site" and "Headline - The Site" lose the site. */
function withoutSiteName(title: string, siteName: string | null): string {
  const parts = title.split(/\s+[|·•–—-]\s+|\s*[|｜]\s*/)
  const last = parts.at(-1)
  if (parts.length < 2 || !last) return title
  const isSite = siteName ? isSameText(last, siteName) : last.split(' ').length <= 4 && last.length < title.length / 2
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•–—｜-]+$/, '') : title
}
