import { asText } from './jsonLd'
import { firstMeta, type Page } from './page'

/** What the site calls itself: `og:site_name`, the JSON-LD publisher or website, `application-name`. */
export function readSiteName(page: Page): string | null {
  const website = page.things.find((thing) => thing['@type'] === 'WebSite')
  const named = firstMeta(page, ['og:site_name']) ?? asText(page.story?.['publisher']) ?? asText(website?.['name'])
  return named ?? firstMeta(page, ['application-name', 'apple-mobile-web-app-title'])
}
