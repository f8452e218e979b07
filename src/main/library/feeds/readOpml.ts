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

export interface OpmlContent {
  readonly feeds: readonly OpmlFeed[]
  readonly refused: OpmlImportResult['refused']
}

/** Deeper folders are put into the one at this depth: no sidebar shows more. */
const DEPTH = 20

/**
 * Reads the subscriptions of an OPML file (opml.org/spec2.opml), nested to any depth, as broken as it may be.
 * A row that is no use is refused with its reason, the rest is read.
 * @throws ReaderError `not-an-opml` for anything else.
 */
export function readOpml(bytes: Uint8Array): OpmlContent {
  const feeds: OpmlFeed[] = []
  const refused: { title: string; reason: string }[] = []
  /** Names of the open outlines; null for those that are no folder. */
  const open: (string | null)[] = []
  let isOpml = false

  function outline(attributes: Outline): void {
    const title = attributes['title']?.trim() || attributes['text']?.trim() || ''
    const address = attributes['xmlurl']?.trim()
    if (address === undefined && !isMeantAsFeed(attributes)) open.push(title === '' ? null : title)
    else {
      open.push(null)
      const url = toFeedUrl(address ?? '')
      if (url === null) refused.push({ title: title || (address ?? ''), reason: refusal(address) })
      else feeds.push({ url, siteUrl: toFeedUrl(attributes['htmlurl'] ?? ''), title: title || new URL(url).host, path: pathOf(open) })
    }
  }

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        isOpml ||= name === 'opml' || name === 'outline'
        if (name === 'outline') outline(attributes)
      },
      onclosetag: (name) => {
        if (name === 'outline') open.pop()
      }
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
  )
  parser.end(decodeXml(bytes, null))
  if (!isOpml) throw new ReaderError('not-an-opml', 'This file is not an OPML file: it lists no feeds.')
  return { feeds, refused }
}

type Outline = Readonly<Record<string, string>>

function isMeantAsFeed(attributes: Outline): boolean {
  return /^(?:rss|atom|feed|rdf)\d*$/i.test(attributes['type'] ?? '')
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

function pathOf(open: readonly (string | null)[]): string[] {
  return open.filter((name) => name !== null).slice(0, DEPTH)
}
