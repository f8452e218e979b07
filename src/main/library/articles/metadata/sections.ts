import { all, type DomElement } from '../dom/dom'
import { textOf } from '../dom/text'
import { absoluteUrl } from '../dom/urls'
import type { FeedHints } from '../types'
import { type Crumb, cleanCrumbs, splitTrail, trailOf } from './breadcrumbs'
import { asList, asText, asThing, type JsonThing, typesOf } from './jsonLd'
import type { Description, Page } from './page'
import { plainText } from './plainText'
import { described, firstKnown, metaText, type Source } from './source'
import type { Spot } from './survey'

type Crumbs = readonly Crumb[]

/** Boxes of a breadcrumb that no vocabulary describes, the most explicit first. */
const trailLabels: readonly RegExp[] = [
  / (?:\S*[-_])?bread-?crumbs?(?= |$)/,
  / \S*bread-?crumb/,
  / (?:\S*[-_])?(?:ariane|migas|briciole|rootline|you-are-here|brotkrumen?)(?= |$|[-_])/
]
const trailNames =
  /bread\s?crumb|brotkr|fil d.ariane|ruta de navegaci|migas de pan|percorso|kruimel|хлебные|パンくず|面包屑|경로|مسار|نان|you are here|sie sind hier/i

/** Boxes that name the section above a headline. */
const sectionLabels =
  / (?:\S*[-_])?(?:section-(?:name|label|link|title)|category-(?:name|label|link)|article-(?:section|category)|post-(?:category|categories)|entry-(?:category|categories)|cat-links|rubri[ck]|rubrique|ressort|categoria|rubryka|p-category)(?= |$)/

/** The sources of the section trail, in order: whole trails, then the section alone. */
export const sectionSources: readonly Source<Crumbs>[] = [
  { name: 'JSON-LD `BreadcrumbList`', read: (page) => longestTrail(page) },
  { name: 'microdata `BreadcrumbList`', read: (page) => longestTrail(page.microdata) },
  { name: 'RDFa `BreadcrumbList`', read: (page) => longestTrail(page.rdfa) },
  { name: 'data-vocabulary.org `Breadcrumb`', read: (page) => legacyTrail(page) },
  {
    name: '`nav[aria-label]` that says breadcrumb',
    read: (page) => trailIn(page.survey.navs.filter(({ element }) => isNamedTrail(element)))
  },
  { name: 'a box named breadcrumb', read: (page) => firstTrail(page) },
  { name: 'a trail in a line beside the headline', read: (page) => lineTrail(page) },
  ...described('articleSection', (story) => crumbsOf(asList(story['articleSection']).map(asText))),
  ...metaText(
    'article:section',
    'og:article:section',
    'parsely-section',
    'sailthru.section',
    'cxenseparse:section',
    'dc.subject.section',
    'section',
    'category'
  ).map(({ name, read }) => ({ name, read: (page: Page) => crumbsOf([read(page)]) })),
  { name: 'a section box beside the headline', read: (page) => sectionBox(page) },
  { name: 'feed categories', read: (_page, hints) => crumbsOf(hints.categories.slice(0, 1)) },
  { name: 'the path of the address', read: (page) => pathTrail(page) }
]

/** The page's sections, outermost first, without "Home" and without the story itself. */
export function readSections(page: Page, hints: FeedHints, title: string, siteName: string | null): readonly string[] {
  const known = firstKnown(sectionSources, page, hints, (crumbs) => {
    const sections = cleanCrumbs(crumbs, title, siteName)
    return sections.length > 0 ? sections : null
  })
  return known ?? []
}

/** A section may be several in one text ("World > Europe"); of several texts the first one is the section, the rest are tags. */
function crumbsOf(names: readonly (string | null)[]): Crumbs | null {
  const first = names.map(plainText).find((name) => name !== null)
  return first ? splitTrail(first).map((name) => ({ name, href: null })) : null
}

function longestTrail({ things }: Description): Crumbs {
  const trails = things.filter((thing) => typesOf(thing).includes('BreadcrumbList')).map(crumbsOfList)
  return trails.reduce<Crumbs>((longest, trail) => (trail.length > longest.length ? trail : longest), [])
}

function crumbsOfList(list: JsonThing): Crumbs {
  const items = asList(list['itemListElement']).slice(0, 50).map(asThing)
  const placed = items.flatMap((item, index) => {
    const name = item && (asText(item['name']) ?? asText(asThing(item['item'])?.['name']))
    const position = Number(asText(item?.['position']) ?? item?.['position'] ?? index)
    return item && name ? [{ name, href: hrefOf(item['item'] ?? item['url']), position: Number.isFinite(position) ? position : index }] : []
  })
  return placed.sort((a, b) => a.position - b.position)
}

function hrefOf(item: unknown): string | null {
  if (typeof item === 'string') return item
  const thing = asThing(item)
  return asText(thing?.['@id'] ?? thing?.['url'])
}

/** Retired, but still in templates. */
function legacyTrail({ microdata }: Page): Crumbs {
  const steps = microdata.things.filter((thing) =>
    asList(thing['@type']).some((type) => /data-vocabulary\.org\/Breadcrumb/.test(String(type)))
  )
  return steps.flatMap((step) => {
    const name = asText(step['title'])
    return name ? [{ name, href: asText(step['url']) }] : []
  })
}

function isNamedTrail(element: DomElement): boolean {
  return trailNames.test(element.getAttribute('aria-label') ?? '')
}

function firstTrail(page: Page): Crumbs | null {
  for (const label of trailLabels) {
    const crumbs = trailIn(page.survey.labelled.filter((spot) => label.test(spot.label)))
    if (crumbs) return crumbs
  }
  return null
}

function trailIn(spots: readonly Spot[]): Crumbs | null {
  for (const { element } of spots.slice(0, 5)) {
    const crumbs = crumbsOfTrail(element)
    if (crumbs.length > 0) return crumbs
  }
  return null
}

function crumbsOfTrail(trail: DomElement): Crumbs {
  const items = all(trail, 'li').slice(0, 50)
  if (items.length > 1) return items.map((item) => ({ name: nameIn(item), href: item.querySelector('a')?.getAttribute('href') ?? null }))
  const links = all(trail, 'a').slice(0, 50)
  if (links.length > 0) return links.map((link) => ({ name: textOf(link), href: link.getAttribute('href') }))
  return splitTrail(textOf(trail)).map((name) => ({ name, href: null }))
}

function nameIn(item: DomElement): string {
  return textOf(item.querySelector('a, span') ?? item) || textOf(item)
}

function lineTrail(page: Page): Crumbs | null {
  for (const line of page.headLines) {
    const names = trailOf(line)
    if (names) return names.map((name) => ({ name, href: null }))
  }
  return null
}

/** The link in the box above the headline, not in one further down. */
function sectionBox(page: Page): Crumbs | null {
  const heading = page.survey.headings.find(({ region }) => region === 'story')
  const boxes = page.survey.labelled.filter(
    ({ label, region, order }) => region === 'story' && order < (heading?.order ?? 0) + 40 && sectionLabels.test(label)
  )
  const [box] = boxes
  const link = box && (box.element.localName === 'a' ? box.element : box.element.querySelector('a'))
  return box ? crumbsOf([textOf(link ?? box.element)]) : null
}

/** Parts of a path that are no sections: forms of pages, languages, dates, numbers. Sorted. */
const pathWords: ReadonlySet<string> = new Set(
  'a amp archive archives archiv article articles artikel artikkel artikler article-detail author blog blogs c content de default detail en es fr home html id index it item ja ko node nl p page pages permalink pl post posts print pt ru s stories story t tag tags tr video watch wp zh'.split(
    ' '
  )
)

/** The folders of the address that the page itself links to, by the names of those links; a folder nobody links to is a matter of the server's. */
function pathTrail(page: Page): Crumbs | null {
  const path = page.url && URL.canParse(page.url) ? new URL(page.url).pathname : ''
  const folders = path.split('/').slice(1, -1)
  const crumbs = folders.slice(0, 4).flatMap((folder, index) => {
    if (!/^[a-z][a-z-]{1,24}$/.test(folder) || pathWords.has(folder)) return []
    const href = absoluteUrl(`/${folders.slice(0, index + 1).join('/')}`, page.url)
    const name = linkName(page, href)
    return name === null ? [] : [{ name, href }]
  })
  return crumbs.length > 0 ? crumbs : null
}

function linkName(page: Page, href: string | null): string | null {
  const bare = (url: string | null) => url?.replace(/\/(?:index\.html?)?$/, '') ?? null
  const link = page.survey.anchors.find(({ element }) => bare(absoluteUrl(element.getAttribute('href') ?? '', page.url)) === bare(href))
  const name = link ? textOf(link.element) : ''
  return name.length > 1 && name.length <= 30 ? name : null
}
