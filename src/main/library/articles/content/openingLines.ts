import type { DomElement } from '../dom/dom'
import { isElement } from '../dom/dom'
import { linkDensity, textOf } from '../dom/text'
import { splitTrail, trailOf } from '../metadata/breadcrumbs'
import { cleanByline, isBylineLine } from '../metadata/byline'
import { commentCountOf } from '../metadata/commentCount'
import { findDate, isDateLine, parseDateLine } from '../metadata/dateLine'
import { endsAsSentence } from '../text/prose'
import { foldText, isSameText } from '../text/sameText'
import { isClutterLine } from './clutter'
import { withRole } from './marks'

/** What is already known of the story, and need not be repeated at the top of its text. */
export interface KnownFacts {
  readonly title: string
  readonly topic: string | null
  readonly byline: string | null
  readonly sections: readonly string[]
  readonly siteName: string | null
}

/** What the lines at the top of a text tell of the story; null where they don't. */
export interface OpeningFacts {
  readonly sections: readonly string[]
  readonly byline: string | null
  readonly publishedAt: number | null
  readonly commentCount: number | null
}

export const nothingTold: OpeningFacts = { sections: [], byline: null, publishedAt: null, commentCount: null }

const maxLines = 12
const maxDatedLine = 170
const maxLabel = 30

/**
 * Takes the repeated headline, breadcrumb, byline, date and comment count from the top of a text, and tells what they said.
 * Stops at the second paragraph of prose; below the first, only byline and date go.
 */
export function removeOpeningLines(root: DomElement, facts: KnownFacts): OpeningFacts {
  const told: string[] = []
  let prose = 0
  for (const line of openingBlocks(root)) {
    const text = textOf(line)
    if (prose === 0 ? isRemovable(line, text, facts) : isByTheWay(line, text)) {
      told.push(...piecesOf(line), text)
      line.remove()
    } else if (isProse(line, text) && ++prose > 1) break
  }
  return {
    sections: firstOf(told, trailOf) ?? [],
    byline: firstOf(told.filter(isBylineLine), cleanByline),
    publishedAt: firstOf(told, parseDateLine),
    commentCount: firstOf(told, commentCountOf)
  }
}

function isRemovable(line: DomElement, text: string, facts: KnownFacts): boolean {
  if (line.querySelector('img')) return false
  if (text === '' || line.localName === 'h1' || isTrail(text, facts.sections) || trailOf(text) !== null) return true
  return isRepeated(text, facts) || isAllRepeated(line, text, facts) || isDatedLine(text) || isLabel(line, text)
}

/** A link of a word or two above the text leads to a section or a tag. */
function isLabel(line: DomElement, text: string): boolean {
  return text.length <= maxLabel && !line.matches(withRole('related-link')) && linkDensity(line) > 0.9 && !endsAsSentence(text)
}

/** Byline and date may stand below the sentence that opens a story. */
function isByTheWay(line: DomElement, text: string): boolean {
  return !line.querySelector('img') && (isBylineLine(text) || isDateLine(text) || (isDatedLine(text) && text.length < 90))
}

/** A short line with a date in it that is no sentence: who wrote it where and when, how long it takes to read. */
function isDatedLine(text: string): boolean {
  return text.length <= maxDatedLine && !endsAsSentence(text.replace(/\bmin\.?$/i, '')) && findDate(text, null) !== null
}

/** A line made of several such pieces: byline, date and comment count side by side. */
function isAllRepeated(line: DomElement, text: string, facts: KnownFacts): boolean {
  if (text.length > 160) return false
  const pieces = piecesOf(line)
  return pieces.length > 0 && pieces.every((piece) => isRepeated(piece, facts))
}

function piecesOf(line: DomElement): string[] {
  const pieces = [...line.childNodes].flatMap((node) => textOf(node).split(/\s*[|·•]\s*/))
  return pieces.map((piece) => piece.replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, '')).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const value = read(line)
    if (value !== null) return value
  }
  return null
}

/** Whether a short line only repeats what is shown above the text. */
function isRepeated(text: string, facts: KnownFacts): boolean {
  if (text.length > 300) return false
  if (isSameText(text, facts.title) || (facts.topic !== null && isSameText(text, facts.topic))) return true
  if (isSameText(text, facts.title.replace(/^[^:：]{2,60}[:：]\s*/, ''))) return true
  if (facts.siteName && text.length < 60 && !/[.!?]$/.test(text) && foldText(text).startsWith(foldText(facts.siteName))) return true
  const byline = facts.byline !== null && isSameText(cleanByline(text) ?? '', facts.byline)
  return (
    byline ||
    isBylineLine(text) ||
    isDateLine(text) ||
    commentCountOf(text) !== null ||
    isTrail(text, facts.sections) ||
    isClutterLine(text)
  )
}

/** A breadcrumb in one line, all of whose parts but the ends are known sections. */
function isTrail(text: string, sections: readonly string[]): boolean {
  const parts = splitTrail(text)
  if (sections.length === 0 || parts.length < 2) return parts.length === 1 && sections.some((section) => isSameText(section, text))
  const known = new Set(sections.map(foldText))
  return parts.filter((part) => known.has(foldText(part))).length >= Math.min(parts.length - 1, sections.length)
}

function isProse(line: DomElement, text: string): boolean {
  return line.localName === 'p' && text.length > 80
}

/** The first blocks without blocks inside, in order. */
function openingBlocks(root: DomElement): DomElement[] {
  const blocks: DomElement[] = []
  const visit = (element: DomElement): void => {
    for (const child of element.childNodes) {
      if (blocks.length >= maxLines || !isElement(child)) continue
      if (/^(?:figure|table|pre|blockquote)$/.test(child.localName)) continue
      if (child.querySelector('p, div, h1, h2, h3, ul, ol, section, header, figure')) visit(child)
      else blocks.push(child)
    }
  }
  visit(root)
  return blocks
}
