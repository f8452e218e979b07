import { all, type DomDocument } from '../../dom/dom'
import { absoluteUrl } from '../../dom/urls'

/** How addresses name a page of an article, as what stands before and after the number. Sorted by how sure they are. */
const pageNumbers: readonly RegExp[] = [
  /^(?<before>[^?#]*\?(?:[^#]*&)?)(?:page|pageno|pagenum|paged|pagina|part|pg|p|s|seite|strona)=(?<page>\d{1,2})(?<after>(?:&[^#]*)?)$/i,
  /^(?<before>[^?#]*?)\/(?:page|pagina|part|seite|strona|p|pg)[-_/]?(?<page>\d{1,2})(?<after>\/?(?:\.\w{3,5})?(?:\?[^#]*)?)$/i,
  /^(?<before>[^?#]*?)[-_.,](?:page|pagina|part|seite|strona|p|pg)[-_]?(?<page>\d{1,2})(?<after>\/?(?:\.\w{3,5})?(?:\?[^#]*)?)$/i,
  /^(?<before>[^?#]*?)[/_,-](?<page>\d{1,2})(?<after>\/?(?:\.\w{3,5})?(?:\?[^#]*)?)$/i
]

/** Links of a page's comments lead through the comments. */
const elsewhere = '[class*="comment" i], [id*="comment" i], [id="disqus_thread"]'
const maxLinks = 5_000
/** Longer addresses name no page. */
const maxAddress = 2_000

/**
 * The address of the page after this one of the same article; null on the last page, and for any link to another article:
 * only an address that is the first page's own with the next number counts, whatever it is called.
 */
export function findNextPage(document: DomDocument, url: string | null, firstUrl: string | null): string | null {
  if (url === null) return null
  const first = wholeOf(firstUrl ?? url)
  if (first === null) return null
  const current = pageOf(url, first)
  if (current === null) return null
  for (const link of all(document, 'link[rel~="next"], a[href]').slice(0, maxLinks)) {
    const href = link.getAttribute('href') ?? ''
    const target = href.length > maxAddress ? null : absoluteUrl(href, url)?.replace(/#.*$/, '')
    if (target && new URL(target).host === new URL(url).host && pageOf(target, first) === current + 1 && !link.closest(elsewhere))
      return target
  }
  return null
}

/** The address of a version made for phones, on the same site, for a page that has no text itself. */
export function findAmp(document: DomDocument, url: string | null): string | null {
  const target = absoluteUrl(document.querySelector('link[rel~="amphtml"]')?.getAttribute('href') ?? '', url)
  if (!target || url === null || bare(target) === bare(url)) return null
  const [host, own] = [siteOf(target), siteOf(url)]
  return host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`) ? target : null
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^(?:www|amp|m)\./, '')
}

/** The address of an article without a page's number; null for a front page, whose numbers are of an archive. */
function wholeOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === '' ? null : bare(url.replace(/(?<=[/?&_-](?:page|seite|pagina)[=/_-]?)1(?=\/?$)/i, ''))
}

/** Which page of an article an address names: 1 for its own address; null for another article's. */
function pageOf(url: string, whole: string): number | null {
  if (bare(url) === whole) return 1
  for (const pattern of pageNumbers) {
    const { before, page, after } = pattern.exec(url)?.groups ?? {}
    if (page === undefined || Number(page) < 1) continue
    if (bare(`${before}${after}`.replace('?&', '?')) === whole) return Number(page)
  }
  return null
}

/** What two addresses of one page have in common. */
function bare(url: string): string {
  return url
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?&](?:page|seite|pagina)=?$/i, '')
    .replace(/\/(?:page|seite|pagina)\/?$/i, '')
    .replace(/[?/]+$/, '')
}
