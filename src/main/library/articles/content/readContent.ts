import { all, type DomDocument, type DomElement, makeElement, moveChildren } from '../dom/dom'
import { textOf } from '../dom/text'
import type { JsonThing } from '../metadata/jsonLd'
import { countWords } from '../text/words'
import { removeClutter, removeClutterLines } from './clutter'
import { findContent } from './findContent'
import { openLayoutTables } from './layoutTables'
import { resolveLinks } from './links'
import { settleRoles } from './marks'
import { replaceEmbeds } from './media/replaceEmbeds'
import { type KnownFacts, nothingTold, type OpeningFacts, removeOpeningLines } from './openingLines'
import { collectPictures, type PictureList } from './pictures/collectPictures'
import { frameFigures } from './pictures/frameFigures'
import { openNoscripts } from './pictures/noscripts'
import { markRelatedLinks } from './relatedLinks'
import { readStandfirst, restoreStandfirst } from './standfirst'
import { readThread } from './thread/readThread'
import { levelHeadings, markPullQuotes, tidy } from './tidy'

/** A text cut out of its page: still a tree, its pictures still markers, nothing sanitized. */
export interface Content {
  readonly document: DomDocument
  readonly root: DomElement
  readonly pictures: PictureList
  /** What the lines taken from the top of the text said. */
  readonly opening: OpeningFacts
  readonly words: number
}

/** Readies a page for extraction: absolute links, pictures as markers, embeds as cards, related lines marked. */
export function preparePage(document: DomDocument, base: string | null, things: readonly JsonThing[] = []): PictureList {
  resolveLinks(document, base)
  openLayoutTables(document)
  openNoscripts(document)
  const pictures: PictureList = []
  replaceEmbeds(document, base, pictures, things)
  collectPictures(document, base, pictures)
  markPullQuotes(document)
  markRelatedLinks(document)
  return pictures
}

/** Finds the story in a prepared page and clears it of clutter and of what is shown above it anyway; an encyclopedia's box of facts goes to the end. */
export function extractContent(document: DomDocument, pictures: PictureList, facts: KnownFacts): Content | null {
  const thread = readThread(document)
  if (thread) return finishThread(document, thread, pictures)
  removeClutter(document)
  frameFigures(document, pictures)
  const standfirst = readStandfirst(document)
  const root = findContent(document)
  if (root) restoreStandfirst(document, root, standfirst)
  if (root) for (const box of all(root, 'table[class*="infobox" i]')) root.append(box)
  return root ? finishContent(document, root, pictures, facts) : null
}

/** A fragment that is all story (a feed's own content) needs no finding. */
export function fragmentContent(document: DomDocument, pictures: PictureList, facts: KnownFacts): Content {
  const root = makeElement(document, 'div', {})
  frameFigures(document, pictures)
  moveChildren(document.body, root)
  return finishContent(document, root, pictures, facts)
}

/** The first post's author and time are no repetition: each post has its own. */
function finishThread(document: DomDocument, root: DomElement, pictures: PictureList): Content {
  frameFigures(document, pictures)
  tidy(document, root)
  levelHeadings(document, root)
  settleRoles(root)
  return { document, root, pictures, opening: nothingTold, words: countWords(textOf(root)) }
}

function finishContent(document: DomDocument, root: DomElement, pictures: PictureList, facts: KnownFacts): Content {
  removeClutterLines(root)
  tidy(document, root)
  removeClutterLines(root)
  const opening = removeOpeningLines(root, facts)
  levelHeadings(document, root)
  settleRoles(root)
  return { document, root, pictures, opening, words: countWords(textOf(root)) }
}
