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

/** Where templates without an `h1` put the headline. */
const markup = '[itemprop="headline"], .entry-title, .post-title, .p-name'

/** The heading of the story: the one that agrees with the description, else the marked one, else the only `h1`. */
function mainHeading(page: Page, described: string | null): string | null {
  const [marked, headings] = [markup, 'h1'].map((selector) => textsOf(page, selector))
  if (!marked || !headings) return null
  if (described) return [...marked, ...headings].find((text) => sharedWords(text, described) >= 0.6) ?? null
  if (marked.length === 1) return marked[0] ?? null
  return headings.length === 1 ? (headings[0] ?? null) : null
}

function textsOf(page: Page, selector: string): string[] {
  const texts = all(page.document, selector).map(textOf)
  return texts.filter((text) => text.length > 1 && text.length < 300)
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
