import { textLength } from '../../text/prose'
import { foldText } from '../../text/sameText'
import { plainOf, renderBlocks } from './renderBlocks'

/** What a walk through a page's data may cost. */
const limits = { depth: 40, values: 300_000 }
/** Shortest text, in Latin letters, that counts as a story. */
const least = 300
/** Fewer characters of an opening tell nothing. */
const leastOpening = 40
/** Texts that are compared with the opening, longest first. */
const maxCompared = 60

/** What tells the page's own story among all that its data hold. */
export interface KnownStory {
  readonly title: string
  /** The opening of the text as far as the page shows it; empty when it shows none. */
  readonly opening: string
}

interface Found {
  readonly html: string
  readonly length: number
  /** An object around the text has the story's headline. */
  readonly isTitled: boolean
}

/** The longest text in a page's data that is the page's own story, as HTML; null when there is none. */
export function findStateStory(states: readonly unknown[], known: KnownStory): string | null {
  const walk = new Walk(foldText(known.title))
  for (const state of states) walk.visit(state, state, 0, false)
  const opening = foldText(known.opening).slice(0, 120)
  const isOwn = ({ html, isTitled }: Found): boolean =>
    isTitled || (opening.length >= leastOpening && foldText(plainOf(html)).includes(opening))
  const longest = walk.found.sort((a, b) => b.length - a.length)
  const own = longest.slice(0, maxCompared).find(isOwn)
  // A page that shows nothing of its text can't tell it from another: then the longest is the best guess.
  return (own ?? (opening.length < leastOpening ? longest[0] : undefined))?.html ?? null
}

class Walk {
  readonly found: Found[] = []
  private values = 0

  constructor(private readonly title: string) {}

  visit(value: unknown, root: unknown, depth: number, isTitled: boolean): void {
    if (depth > limits.depth || this.values++ > limits.values) return
    if (typeof value === 'string') this.offer(value, isTitled)
    else if (Array.isArray(value)) this.visitList(value, root, depth, isTitled)
    else if (value !== null && typeof value === 'object') {
      const inside = isTitled || this.hasTitle(value)
      for (const child of Object.values(value)) this.visit(child, root, depth + 1, inside)
    }
  }

  private visitList(list: readonly unknown[], root: unknown, depth: number, isTitled: boolean): void {
    const html = list.length > 1 ? renderBlocks(list, root) : ''
    if (html) this.add(html, isTitled)
    for (const child of list) this.visit(child, root, depth + 1, isTitled)
  }

  private offer(text: string, isTitled: boolean): void {
    if (text.length < least / 3 || !isStoryText(text)) return
    this.add(text, isTitled)
  }

  private add(html: string, isTitled: boolean): void {
    const length = textLength(plainOf(html))
    if (length >= least) this.found.push({ html, length, isTitled })
  }

  private hasTitle(thing: object): boolean {
    if (this.title === '') return false
    return Object.entries(thing).some(([key, value]) => /title|head|name/i.test(key) && hasText(value, this.title))
  }
}

/** A headline is a string, or one in a thing (`headlines: { basic: … }`). */
function hasText(value: unknown, folded: string): boolean {
  if (typeof value === 'string') return value.length < 400 && foldText(value) === folded
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).some((part) => typeof part === 'string' && part.length < 400 && foldText(part) === folded)
  )
}

/** HTML with paragraphs, or lines that end as sentences do; no code and no style. */
function isStoryText(text: string): boolean {
  if (/^\s*(?:[{[(]|function\b|https?:|data:|@media|\.[\w-]+\s*\{)/.test(text)) return false
  const sentences = text.slice(0, 20_000).match(/[.!?…。！？؟।](?:["”’»」』)]|<\/|\s|$)/g)?.length ?? 0
  return sentences >= 3 && sentences * 1_000 > Math.min(text.length, 20_000)
}
