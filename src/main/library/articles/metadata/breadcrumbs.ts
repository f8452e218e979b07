import { all, type DomElement } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { foldText, isSameText } from '../text/sameText'
import { asList, asText, asThing, type JsonThing, typesOf } from './jsonLd'
import { firstMeta, type Page } from './page'

interface Crumb {
  readonly name: string
  readonly href: string | null
}

/** What sites call their first page, folded. Sorted. */
const homeNames: ReadonlySet<string> = new Set(
  [
    'accueil',
    'beranda',
    'domov',
    'etusivu',
    'forside',
    'front page',
    'frontpage',
    'hem',
    'hjem',
    'home',
    'home page',
    'homepage',
    'inicio',
    'kezdolap',
    'pagina inicial',
    'portada',
    'start',
    'startpagina',
    'startseite',
    'strona glowna',
    'top',
    'ana sayfa',
    'αρχικη',
    'главная',
    'головна',
    'галоўная',
    'דף הבית',
    'ראשי',
    'الرئيسية',
    'الصفحة الرئيسية',
    'トップ',
    'ホーム',
    '主页',
    '首页',
    '首頁',
    '홈'
  ].map(foldText)
)

/** Where a plain breadcrumb is found when nothing is marked up by a vocabulary, most explicit first. */
const commonMarkup: readonly string[] = [
  'nav[aria-label*="breadcrumb" i]',
  '[role="navigation"][aria-label*="breadcrumb" i]',
  '[data-testid*="breadcrumb" i]',
  '.breadcrumbs',
  '.breadcrumb',
  '#breadcrumbs',
  '#breadcrumb',
  '[class*="breadcrumb" i]'
]

const readers: readonly ((page: Page) => readonly Crumb[])[] = [fromJsonLd, fromMicrodata, fromRdfa, fromCommonMarkup]
const maxSections = 6
const maxNameLength = 60

/**
 * The page's sections, outermost first, without "Home" and without the story itself:
 * breadcrumbs in JSON-LD, microdata, RDFa (schema.org BreadcrumbList), common markup, else the article's section.
 */
export function readSections(page: Page, title: string, siteName: string | null): readonly string[] {
  for (const read of readers) {
    const sections = cleanCrumbs(read(page), title, siteName)
    if (sections.length > 0) return sections
  }
  return cleanCrumbs(fromArticleSection(page), title, siteName)
}

/** Drops home, the site and the story from a trail; also used for the breadcrumb line of a pasted text. */
function cleanCrumbs(crumbs: readonly Crumb[], title: string, siteName: string | null): string[] {
  const names: string[] = []
  crumbs.forEach((crumb, index) => {
    const name = collapseSpace(crumb.name.replace(/[›»>/|]+$/, '').replace(/^[›»>/|]+/, ''))
    if (!name || name.length > maxNameLength || isHome(name, crumb.href, index, siteName)) return
    if (isHeadline(name, title) || names.some((known) => isSameText(known, name))) return
    names.push(name)
  })
  return names.slice(0, maxSections)
}

function isHome(name: string, href: string | null, index: number, siteName: string | null): boolean {
  if (isHomeName(name)) return true
  if (index > 0) return false
  if (siteName && isSameText(name, siteName)) return true
  return href !== null && /^(?:https?:\/\/[^/]+)?\/?$/.test(href)
}

/** The last crumb is often the headline, cut with an ellipsis. */
function isHeadline(name: string, title: string): boolean {
  const short = foldText(name)
  const long = foldText(title)
  return short === long || (short.length >= 20 && long.startsWith(short)) || (/(…|\.\.\.)$/.test(name) && long.startsWith(short))
}

function fromJsonLd(page: Page): readonly Crumb[] {
  const trails = page.things.filter((thing) => typesOf(thing).includes('BreadcrumbList')).map(crumbsOfList)
  return trails.reduce<readonly Crumb[]>((longest, trail) => (trail.length > longest.length ? trail : longest), [])
}

function crumbsOfList(list: JsonThing): readonly Crumb[] {
  const items = asList(list['itemListElement']).map(asThing)
  const placed = items.flatMap((item, index) => {
    const name = item && (asText(item['name']) ?? asText(asThing(item['item'])?.['name']))
    return item && name ? [{ name, href: hrefOf(item['item']), position: Number(item['position'] ?? index) }] : []
  })
  return placed.sort((a, b) => a.position - b.position)
}

function hrefOf(item: unknown): string | null {
  return typeof item === 'string' ? item : asText(asThing(item)?.['@id'] ?? asThing(item)?.['url'])
}

function fromMicrodata(page: Page): readonly Crumb[] {
  const list = page.document.querySelector('[itemtype*="schema.org/BreadcrumbList"]')
  if (!list) return legacyMicrodata(page)
  return crumbsIn(all(list, '[itemprop="itemListElement"]'), '[itemprop="name"]')
}

/** data-vocabulary.org, retired but still in templates. */
function legacyMicrodata(page: Page): readonly Crumb[] {
  return crumbsIn(all(page.document, '[itemtype*="data-vocabulary.org/Breadcrumb"]'), '[itemprop="title"]')
}

function fromRdfa(page: Page): readonly Crumb[] {
  const list = page.document.querySelector('[typeof~="BreadcrumbList"], [typeof~="schema:BreadcrumbList"], [typeof~="v:Breadcrumb"]')
  if (!list) return []
  const items = all(list, '[property~="itemListElement"], [property~="schema:itemListElement"]')
  return crumbsIn(items.length > 0 ? items : [list], '[property~="name"], [property~="schema:name"], [property="v:title"]')
}

function crumbsIn(items: readonly DomElement[], nameSelector: string): readonly Crumb[] {
  return items.map((item) => {
    const named = item.matches(nameSelector) ? item : item.querySelector(nameSelector)
    const name = named?.getAttribute('content') ?? textOf(named ?? item)
    return { name, href: linkOf(item) }
  })
}

function linkOf(item: DomElement): string | null {
  const link = item.localName === 'a' ? item : item.querySelector('a[href], link[href]')
  return link?.getAttribute('href') ?? null
}

function fromCommonMarkup(page: Page): readonly Crumb[] {
  for (const selector of commonMarkup) {
    const trail = page.document.querySelector(selector)
    const crumbs = trail ? crumbsOfTrail(trail) : []
    if (crumbs.length > 0) return crumbs
  }
  return []
}

function crumbsOfTrail(trail: DomElement): readonly Crumb[] {
  const items = all(trail, 'li')
  if (items.length > 1) return crumbsIn(items, 'a, span')
  const links = all(trail, 'a')
  if (links.length > 0) return links.map((link) => ({ name: textOf(link), href: link.getAttribute('href') }))
  return splitTrail(textOf(trail)).map((name) => ({ name, href: null }))
}

/** The parts of a breadcrumb written as one line: "Home › World › Europe". */
export function splitTrail(line: string): string[] {
  return line
    .split(/\s*[›»>→▸|]\s*|\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Whether a text is what sites call their first page, in any language we know. */
export function isHomeName(text: string): boolean {
  return homeNames.has(foldText(text))
}

/** The sections in a line that is a breadcrumb and nothing else ("Home › World › Europe"); null for any other line. */
export function trailOf(line: string): readonly string[] | null {
  if (line.length > 160 || !/[›»>→▸|/]/.test(line)) return null
  const tight = line.split('/')
  const parts = isHomeName(tight[0] ?? '') ? tight.map((part) => part.trim()).filter((part) => part !== '') : splitTrail(line)
  const opensAtHome = isHomeName(parts[0] ?? '')
  const isShort = parts.every(
    (part, index) => part.length <= maxNameLength && (part.split(/\s+/).length <= 4 || index === parts.length - 1)
  )
  // A slash or a bar also parts other things; with it, only a trail that starts at home is sure.
  const isSure = opensAtHome || /[›»>→▸]/.test(line)
  if (parts.length < 2 || !isShort || !isSure || /[.!?]$/.test(line)) return null
  return cleanCrumbs(
    parts.map((name) => ({ name, href: null })),
    '',
    null
  )
}

function fromArticleSection(page: Page): readonly Crumb[] {
  const sections = asList(page.story?.['articleSection']).map(asText)
  const section =
    sections.find((name) => name !== null) ?? firstMeta(page, ['article:section', 'og:article:section', 'parsely-section', 'section'])
  return section ? splitTrail(section).map((name) => ({ name, href: null })) : []
}
