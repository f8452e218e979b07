import { blockElements } from '../dom/blockElements'
import { type DomElement, isElement } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { isSameText } from '../text/sameText'
import type { FeedHints } from '../types'
import { isBylineLine, isPlainName, joinNames, namesOf } from './byline'
import { isDateLine } from './dateLine'
import { asList, asText, asThing, type JsonThing, typesOf } from './jsonLd'
import type { Page } from './page'
import { plainText } from './plainText'
import { described, firstKnown, labelledSpots, type Source } from './source'
import type { Spot } from './survey'

const maxAuthors = 20

/** Boxes of bylines, the most explicit first; each holds a name or a line with names. */
const boxes: readonly { readonly name: string; readonly label: RegExp }[] = [
  { name: '`p-author` (h-entry), `author fn` (hAtom)', label: / (?:p-author|author vcard|vcard author)(?= |$)/ },
  { name: "a byline's name box", label: / \S*(?:byline|author|contributor|writer)s?[-_]{1,2}(?:full-?)?(?:name|link)s?(?= |$)/ },
  { name: 'a byline box', label: / (?:\S*[-_])?by-?lines?(?:[-_]\S*)?(?= |$)/ },
  {
    name: 'an author box',
    label:
      / (?:\S*[-_])?(?:authors?|autor|auteur|autore|verfasser|redacteur|writer|contributors?)(?:[-_]+(?:bio|block|box|card|details|info))?(?= |$)/
  }
]

/** The sources of the byline, in order; each gives lines that hold names. */
export const bylineSources: readonly Source<readonly string[]>[] = [
  ...described('author', (story) => authorLines(story['author'])),
  ...described('creator', (story) => authorLines(story['creator'])),
  ...listed('citation_author', invertedName),
  ...listed('parsely-author', String),
  ...listed('sailthru.author', String),
  ...listed('author', String),
  ...listed('article:author', String),
  ...listed('byl', String),
  ...listed('dc.creator', invertedName),
  ...listed('dcterms.creator', invertedName),
  ...listed('cxenseparse:author', String),
  { name: 'meta `twitter:label1` that says "Written by"', read: (page) => labelledValue(page) },
  ...boxes.map(({ name, label }) => ({ name, read: (page: Page) => boxLines(labelledSpots(page, label)) })),
  { name: '`a[rel=author]`', read: (page) => boxLines(relAuthors(page)) },
  { name: 'a line beside the headline', read: (page) => page.headLines.filter(isBylineLine).slice(0, 1) },
  { name: 'a name beside the date by the headline', read: (page) => nameBesideDate(page) },
  {
    name: '`address`',
    read: (page) => boxLines(page.survey.lines.filter(({ element, region }) => element.localName === 'address' && region === 'story'))
  },
  { name: 'a line at the end of the text', read: (page) => lastLines(page).filter(isBylineLine).slice(0, 1) },
  { name: 'feed', read: (_page, hints) => (hints.byline === null ? null : [hints.byline]) }
]

/** Who wrote the story, names alone, joined with ", "; the site itself is no author. */
export function readByline(page: Page, hints: FeedHints, siteName: string | null): string | null {
  return firstKnown(bylineSources, page, hints, (lines) => {
    const names = lines.slice(0, maxAuthors).flatMap((line) => namesOf(plainText(line) ?? ''))
    return joinNames(names.filter((name) => siteName === null || !isSameText(name, siteName)))
  })
}

/** The names in an `author`: people before organizations. */
function authorLines(value: unknown): readonly string[] | null {
  const authors = asList(value).slice(0, maxAuthors)
  const people = authors.filter((author) => !isOrganization(author))
  const lines = (people.length > 0 ? people : authors).flatMap((author) => nameOf(author) ?? [])
  return lines.length > 0 ? lines : null
}

function isOrganization(author: unknown): boolean {
  const thing = asThing(author)
  return thing !== null && typesOf(thing).some((type) => /Organization$|^Corporation$/.test(type))
}

function nameOf(author: unknown): string | null {
  const thing = asThing(author)
  const name = thing === null ? asText(author) : (asText(thing) ?? fullName(thing))
  return name === null || /^https?:/.test(name) ? null : name
}

function fullName(thing: JsonThing): string | null {
  return [asText(thing['givenName']), asText(thing['familyName'])].filter(Boolean).join(' ') || null
}

function listed(name: string, read: (value: string) => string): Source<readonly string[]>[] {
  return [
    {
      name: `meta \`${name}\``,
      read: (page) =>
        page.metaLists
          .get(name)
          ?.filter((value) => !/^(?:https?:|@|www\.)/.test(value))
          .map(read) ?? null
    }
  ]
}

/** "Winter, Ada", as libraries write names. */
function invertedName(value: string): string {
  const [last = '', first = '', ...rest] = value.split(/\s*,\s*/)
  return first && rest.length === 0 && !/\s\S+\s/.test(first) ? `${first} ${last}` : value
}

/** WordPress's SEO plugins tell sharers who wrote a page by a label and a value, in the site's language. */
function labelledValue(page: Page): readonly string[] | null {
  const label = page.meta.get('twitter:label1') ?? ''
  const value = page.meta.get('twitter:data1')
  return value &&
    /writ|verfasst|geschrieben|écrit|escrito|scritto|geschreven|napisa|автор|написано|yazan|skrevet|skriven|作者|執筆|글쓴이|كتب|נכתב|نوشته/i.test(
      label
    )
    ? [value]
    : null
}

function relAuthors(page: Page): Spot[] {
  return page.survey.anchors.filter(
    ({ element, region }) => region === 'story' && /(?:^|\s)author(?:\s|$)/i.test(element.getAttribute('rel') ?? '')
  )
}

/** "Ada Winter | 8 November 2026": with a date beside it, a name needs no "By". */
function nameBesideDate({ headLines }: Page): readonly string[] | null {
  for (const line of headLines) {
    const parts = line.split(/\s+[|·•–—-]\s+|\s*[|•·｜]\s*|,\s+/)
    const name = parts.find(isPlainName)
    if (name && parts.some(isDateLine)) return [name]
  }
  return null
}

const endLines = 6

/** The last short lines with the story: some papers sign at the end. */
function lastLines({ survey }: Page): string[] {
  const lines = survey.lines.filter(({ element, region }) => region === 'story' && /^(?:p|div|em|address)$/.test(element.localName))
  return lines.slice(-endLines).map(({ element }) => textOf(element).replace(/^[\s(—–-]+|[\s)]+$/g, ''))
}

/** The names in boxes, the innermost and first ones; not those around other boxes of the same kind. */
function boxLines(spots: readonly Spot[]): readonly string[] | null {
  const inner = spots.filter(({ element }) => !spots.some((other) => other.element !== element && element.contains(other.element)))
  const lines = inner.slice(0, 6).flatMap(({ element }) => {
    const name = element.querySelector('.p-name, .fn, [itemprop="name"], a[rel~="author"]')
    const text = element.getAttribute('content') ?? (name ? textOf(name) : lineOf(element))
    // A box with a portrait in words has the name in its heading.
    const short = text.length <= 200 ? text : textOf(element.querySelector('h2, h3, h4, h5, h6, strong, b, a'))
    return short.length > 0 && short.length <= 200 ? [short] : []
  })
  return lines.length > 0 ? lines : null
}

/** What stands beside names in their boxes. */
const besideNames = /role|title|position|\bjob|\bbio|descr|date|time|social|twitter|e-?mail|follow|avatar|publish|comment|read/i

/** A box's text without what is marked as no name; blocks are parted by commas. */
function lineOf(element: DomElement): string {
  const parts = [...element.childNodes].map((node) => {
    if (!isElement(node)) return node.textContent ?? ''
    if (node.localName === 'time' || besideNames.test(node.getAttribute('class') ?? '')) return ''
    return blockElements.has(node.localName) ? `, ${lineOf(node)}, ` : lineOf(node)
  })
  return element.localName === 'script'
    ? ''
    : collapseSpace(
        parts
          .join('')
          .replace(/(?:,\s*){2,}/g, ', ')
          .replace(/^[\s,]+|[\s,]+$/g, '')
      )
}
