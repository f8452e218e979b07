import { isClutterLine } from '../../articles/content/clutter'
import { creditOfLine } from '../../articles/content/pictures/credits'
import { relatedOpener } from '../../articles/content/relatedLinks'
import { trailOf } from '../../articles/metadata/breadcrumbs'
import { cleanByline, isBylineLine } from '../../articles/metadata/byline'
import { commentCountOf } from '../../articles/metadata/commentCount'
import { isDateLine, parseDateLine } from '../../articles/metadata/dateLine'
import { isSameText } from '../../articles/text/sameText'
import { countWords } from '../../articles/text/words'
import { joinTrail } from './joinTrail'
import { isHeadlineLike, isRelatedTitle } from './relatedTitle'

/** A piece of a text's body. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'related' | 'credit'
  readonly text: string
}

/** A text copied from a page, its lines told apart. */
export interface StoryText {
  readonly title: string | null
  readonly sections: readonly string[]
  readonly byline: string | null
  readonly publishedAt: number | null
  readonly commentCount: number | null
  readonly blocks: readonly TextBlock[]
}

/** Lines in which the headline and what surrounds it are looked for. */
const headLength = 14
const maxTitle = 220

/** Tells headline, breadcrumb, byline, date, comment count, credits and related headlines from the paragraphs of a text. */
export function readStoryText(given: readonly string[], isKnownTitle: (line: string) => boolean): StoryText {
  const lines = joinTrail(given)
  const title = findTitle(lines)
  const reader = new LineReader(title, loneNumbers(lines) === 1, isKnownTitle)
  const kept = lines.filter((line) => isWanted(withoutMarks(line)))
  for (const [index, line] of kept.entries()) reader.read(line, nextParagraph(kept, index))
  return reader.finish()
}

/** "3 comments" is clutter in a page, which says it elsewhere too; a text says it only here. */
function isWanted(line: string): boolean {
  return !isClutterLine(line) || commentCountOf(line) !== null
}

/** The line after this one that is no credit: a picture may stand between a heading and its text. */
function nextParagraph(lines: readonly string[], index: number): string | null {
  return lines.slice(index + 1, index + 4).find((line) => creditOfLine(line) === null) ?? null
}

/** The headline: a line of the head that stands there twice, else the first that is neither prose nor anything else we know. */
function findTitle(lines: readonly string[]): string | null {
  const head = lines
    .slice(0, headLength)
    .map(withoutMarks)
    .filter((line) => isTitleLike(line))
  const repeated = head.find((line, index) => head.some((other, otherIndex) => otherIndex > index && isSameText(other, line)))
  return repeated ?? firstTitle(lines)
}

function firstTitle(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, headLength).map(withoutMarks)) {
    if (isTitleLike(line)) return line
    if (!isFurniture(line)) return null
  }
  return null
}

function isTitleLike(line: string): boolean {
  return line.length <= maxTitle && !isFurniture(line) && !(endsSentence(line) && countWords(line) > 12)
}

function isFurniture(line: string): boolean {
  return (
    trailOf(line) !== null ||
    isBylineLine(line) ||
    isDateLine(line) ||
    countOf(line) !== null ||
    creditOfLine(line) !== null ||
    isClutterLine(line)
  )
}

/** The headline behind "Also read:"; null when the line announces none. */
function announcedTitle(line: string): string | null {
  const opener = relatedOpener.exec(line)?.[0] ?? ''
  const title = line.slice(opener.length)
  return /[:：–—>»›]\s*$/.test(opener) && countWords(title) >= 3 && line.length <= maxTitle && !/[.。]$/.test(title) ? title : null
}

/** A Markdown heading's or quote's marks. */
function withoutMarks(line: string): string {
  return line.replace(/^(?:#{1,6}|>)\s+/, '').replace(/^\*\*(.+)\*\*$/, '$1')
}

function countOf(line: string): number | null {
  return /^\d{1,6}$/.test(line) ? Number(line) : commentCountOf(line)
}

function loneNumbers(lines: readonly string[]): number {
  return lines.filter((line) => /^\d{1,6}$/.test(line)).length
}

function endsSentence(line: string): boolean {
  return /[.!?…。！？](?:["”’»)\]]*)$/.test(line)
}

/** Reads lines in order; before the first paragraph of prose more of them are furniture than after. */
class LineReader {
  private readonly blocks: TextBlock[] = []
  private readonly facts = {
    sections: [] as readonly string[],
    byline: null as string | null,
    publishedAt: null as number | null,
    commentCount: null as number | null
  }
  private sawTitle = false
  private sawProse = false

  constructor(
    private readonly title: string | null,
    private readonly hasOneNumber: boolean,
    private readonly isKnownTitle: (line: string) => boolean
  ) {}

  read(line: string, next: string | null): void {
    const plain = withoutMarks(line)
    if (this.takeTitle(plain)) return
    if (!this.sawProse && this.takeFact(plain)) return
    if (this.takeLateCount(plain)) return
    this.blocks.push(this.blockOf(line, plain, next))
    if (this.blocks.at(-1)?.kind === 'paragraph' && endsSentence(plain) && countWords(plain) > 8) this.sawProse = true
  }

  finish(): StoryText {
    return { title: this.title, ...this.facts, blocks: this.blocks }
  }

  /** The headline and its repetitions above the first paragraph. */
  private takeTitle(line: string): boolean {
    if (this.title === null || this.sawProse || !isSameText(line, this.title)) return false
    this.sawTitle = true
    return true
  }

  private takeFact(line: string): boolean {
    const { facts } = this
    const trail = trailOf(line)
    const count = this.countIn(line)
    if (trail && facts.sections.length === 0) facts.sections = trail.filter((name) => this.title === null || !isSameText(name, this.title))
    else if (isBylineLine(line) && facts.byline === null) facts.byline = cleanByline(line)
    else if (isDateLine(line)) facts.publishedAt ??= parseDateLine(line)
    else if (count !== null && facts.commentCount === null) facts.commentCount = count
    else return false
    return true
  }

  /** A number alone counts comments only when it is the only one, since lists have several. */
  private countIn(line: string): number | null {
    return /^\d{1,6}$/.test(line) && !this.hasOneNumber ? null : countOf(line)
  }

  /** A count below the text. */
  private takeLateCount(line: string): boolean {
    const count = this.countIn(line)
    if (count === null || this.facts.commentCount !== null) return false
    this.facts.commentCount = count
    return true
  }

  private blockOf(line: string, plain: string, next: string | null): TextBlock {
    if (creditOfLine(plain) !== null) return { kind: 'credit', text: plain }
    const announced = announcedTitle(plain)
    if (announced !== null || this.isKnownTitle(plain)) return { kind: 'related', text: announced ?? plain }
    if (/^#{1,6}\s/.test(line)) return { kind: 'heading', text: plain }
    return this.isBetweenParagraphs(plain, next)
      ? { kind: isRelatedTitle(plain, this.title) ? 'related' : 'heading', text: plain }
      : { kind: 'paragraph', text: line }
  }

  /** A short line without a full stop, with prose before and after it. */
  private isBetweenParagraphs(line: string, next: string | null): boolean {
    const before = this.blocks.at(-1)
    const isAfterProse = before?.kind === 'paragraph' && endsSentence(before.text)
    const isBeforeProse = next !== null && countWords(next) > 12
    return this.sawTitle && isAfterProse && isBeforeProse && isHeadlineLike(line)
  }
}
