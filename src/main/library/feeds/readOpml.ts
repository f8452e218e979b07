import { ReaderError } from '@shared/contract/errors'
import type { OpmlImportResult } from '@shared/contract/feeds'
import { Parser } from 'htmlparser2'
import { decodeXml } from './decode'

/** A subscription of an OPML file; `path` names its folders, outermost first. */
export interface OpmlFeed {
  readonly url: string
  readonly siteUrl: string | null
  readonly title: string
  readonly path: readonly string[]
}

/** What an OPML file lists. */
export interface OpmlContent {
  readonly feeds: readonly OpmlFeed[]
  readonly refused: OpmlImportResult['refused']
  readonly links: OpmlImportResult['links']
}

/** What one file may bring; no reader of people's lists has met more. `depth`: deeper folders are put into the one there. */
const limits = { depth: 20, feeds: 10_000, refused: 1_000, links: 1_000, name: 300 } as const

/**
 * Reads the subscriptions of an OPML file (opml.org/spec2.opml), nested to any depth, as broken as it may be.
 * A row that is no use is refused with its reason, the rest is read.
 * @throws ReaderError `not-an-opml` for anything else.
 */
export function readOpml(bytes: Uint8Array): OpmlContent {
  const reader = new OutlineReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name)
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
  )
  parser.end(decodeXml(bytes, null))
  if (!reader.isOpml) throw new ReaderError('not-an-opml', 'This file is not an OPML file: it lists no feeds.')
  return reader
}

type Outline = Readonly<Record<string, string>>

class OutlineReader implements OpmlContent {
  readonly feeds: OpmlFeed[] = []
  readonly refused: { title: string; reason: string }[] = []
  readonly links: { title: string; url: string }[] = []
  isOpml = false
  /** Names of the open outlines; null for those that are no folder. */
  private readonly folders: (string | null)[] = []

  open(name: string, attributes: Outline): void {
    this.isOpml ||= name === 'opml' || name === 'outline'
    if (name !== 'outline') return
    const title = titleOf(attributes)
    const address = addressOf(attributes)
    if (address === undefined && isLink(attributes)) this.addLink(title, attributes['url'] ?? '')
    else if (address !== undefined || isMeantAsFeed(attributes)) this.addFeed(title, address, attributes)
    else {
      this.folders.push(title === '' ? null : title)
      return
    }
    this.folders.push(null)
  }

  close(name: string): void {
    if (name === 'outline') this.folders.pop()
  }

  private addFeed(title: string, address: string | undefined, attributes: Outline): void {
    const url = toFeedUrl(address ?? '')
    if (url === null) return this.refuse(title || (address ?? ''), refusal(address))
    if (this.feeds.length >= limits.feeds) return this.refuse(title || url, `a list may have ${limits.feeds} feeds at most`)
    const siteUrl = toFeedUrl(attributes['htmlurl'] ?? '')
    this.feeds.push({ url, siteUrl, title: title || new URL(url).host, path: this.pathOf(attributes) })
  }

  private addLink(title: string, address: string): void {
    const url = toFeedUrl(address)
    if (url === null) return this.refuse(title || address, refusal(address))
    this.refuse(title || url, isListAddress(url) ? 'a link to another list — open it to import its feeds' : 'a link to a page, not a feed')
    if (this.links.length < limits.links && !this.links.some((link) => link.url === url)) this.links.push({ title: title || url, url })
  }

  private refuse(title: string, reason: string): void {
    if (this.refused.length < limits.refused) this.refused.push({ title: title.slice(0, limits.name), reason })
  }

  private pathOf(attributes: Outline): readonly string[] {
    const open = this.folders.filter((name) => name !== null)
    return (open.length > 0 ? open : categoryOf(attributes)).slice(0, limits.depth)
  }
}

function titleOf(attributes: Outline): string {
  const title = attributes['title']?.trim() || attributes['text']?.trim() || ''
  return title.slice(0, limits.name)
}

/** Where the feed is; some programs call it `url` as links do. */
function addressOf(attributes: Outline): string | undefined {
  return (attributes['xmlurl'] ?? (isMeantAsFeed(attributes) ? attributes['url'] : undefined))?.trim()
}

function isMeantAsFeed(attributes: Outline): boolean {
  return /^(?:rss|atom|feed|rdf)\d*$/i.test(attributes['type'] ?? '')
}

/** OPML 2.0, "Inclusion": `link` to another list or to a page, `include` to a list. */
function isLink(attributes: Outline): boolean {
  return /^(?:link|include)$/i.test(attributes['type']?.trim() ?? '')
}

function isListAddress(url: string): boolean {
  return /\.opml$/i.test(new URL(url).pathname)
}

/** The first of the categories, separated by commas, each a path with slashes: folders of files that nest no outlines. */
function categoryOf(attributes: Outline): readonly string[] {
  const [first = ''] = (attributes['category'] ?? '').split(',')
  return first
    .split('/')
    .map((name) => name.trim().slice(0, limits.name))
    .filter((name) => name !== '')
}

function refusal(address: string | undefined): string {
  if (address === undefined || address === '') return 'it has no address'
  return `“${address.slice(0, 200)}” is not a web address`
}

function toFeedUrl(address: string): string | null {
  const plain = address
    .trim()
    .replace(/^feed:\/*(?=https?:)/i, '')
    .replace(/^feed:\/*/i, 'http://')
  const url = URL.canParse(plain) ? new URL(plain) : null
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
