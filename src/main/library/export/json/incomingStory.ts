import type { FeedId } from '@shared/contract/ids'
import type { IncomingStory } from '../../archive/transfer/importStory'
import type { ExportedRow } from '../../archive/transfer/rows'
import { sanitizeHtml } from '../../articles/sanitize/sanitizeHtml'
import type { StoryLine } from './lines'

/** A line of an export as a story to be stored: its texts go through the allowlist, files that were not kept are missing. */
export function incomingStory(line: StoryLine, feedId: FeedId, kept: ReadonlySet<string>): IncomingStory {
  const {
    number: _number,
    feed: _feed,
    type: _type,
    texts,
    status,
    position,
    addresses,
    annotations,
    links,
    media,
    pictures,
    tags,
    ...story
  } = line
  const present = texts.findLastIndex(({ isPresent }) => isPresent)
  return {
    feedId,
    guid: line.guid,
    url: line.url,
    publishedAt: line.publishedAt,
    sections: line.sections,
    story,
    texts: texts.map((text, index) => ({
      ...text,
      html: sanitizeHtml(text.html),
      isPresent: index === (present < 0 ? texts.length - 1 : present)
    })),
    status,
    position,
    parts: {
      addresses,
      annotations,
      links,
      media: media.map((row) => withFile(row, kept)),
      pictures: pictures.map((row) => withFile(row, kept)),
      tags: tags.map((tag) => ({ tag }))
    }
  }
}

function withFile(row: ExportedRow, kept: ReadonlySet<string>): ExportedRow {
  const { hash } = row
  return typeof hash !== 'string' || kept.has(hash) ? row : { ...row, hash: null, reason: 'It was not in the export.' }
}
