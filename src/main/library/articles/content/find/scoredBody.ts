import { all, type DomElement } from '../../dom/dom'
import type { Weights } from './weights'

/** How much of a block's prose each ancestor is credited with, nearest first; who holds paragraphs directly is most likely the story. */
const credits = [1, 0.5, 0.33, 0.2, 0.1]
/** A box around one box counts as that one, but a little less. */
const wrapperCredit = 0.98
/** A parent replaces the best-scored element from this share of its score on, when it holds clearly more prose. */
const parentShare = 0.6
/** Least prose, in Latin letters, of a part beside the main one. */
const leastPart = 60

const passedOver = /^(?:body|html)$/

/** The elements that hold most of a page's prose, in order: where paragraphs stand thickest, and what beside it reads the same. */
export function scoredBody(body: DomElement, weights: Weights): readonly DomElement[] {
  const best = densest(body, weights)
  if (!best) return []
  let parts: readonly DomElement[] = [best]
  for (let child = best, parent = best.parentElement; parent; child = parent, parent = parent.parentElement) {
    const whole = parts.length === 1 ? (parts[0] ?? child) : child
    const joined = joinSiblings(parent, child, whole, parts, weights)
    if (joined) parts = joined
    if (parent === body || isOtherStory(parent)) break
  }
  return parts
}

function densest(body: DomElement, weights: Weights): DomElement | null {
  const scores = new Map<DomElement, number>()
  for (const [block, prose] of weights.blocks()) {
    const isLine = /^(?:p|pre|blockquote|li|dd|dt|td|h\d)$/.test(block.localName)
    let level = 0
    let factor = 1
    let held = -1
    for (let holder = isLine ? block.parentElement : block; holder; holder = holder.parentElement) {
      const { prose: holds } = weights.of(holder)
      if (held >= 0 && holds > held) [level, factor] = [level + 1, 1]
      else if (held >= 0) factor *= wrapperCredit
      const credit = credits[level]
      if (credit === undefined) break
      scores.set(holder, (scores.get(holder) ?? 0) + prose * credit * factor)
      held = holds
    }
  }
  let best: DomElement | null = null
  let bestScore = 0
  for (const [element, raw] of scores) {
    const { text, linked } = weights.of(element)
    const score = raw * (1 - (text > 0 ? linked / text : 0))
    if (score > bestScore && !passedOver.test(element.localName)) [best, bestScore] = [element, score]
  }
  return best ? widest(best, bestScore, scores, weights) : onlyBody(body, weights)
}

/** Text parted into several boxes scores highest in one of them; the box around all of them is meant. */
function widest(best: DomElement, bestScore: number, scores: ReadonlyMap<DomElement, number>, weights: Weights): DomElement {
  let chosen = best
  for (let parent = best.parentElement; parent && !passedOver.test(parent.localName); parent = parent.parentElement) {
    const isFuller = weights.of(parent).prose > weights.of(chosen).prose * 1.25
    if (isFuller && (scores.get(parent) ?? 0) >= bestScore * parentShare && isMostlyProse(parent, weights)) chosen = parent
  }
  return chosen
}

function onlyBody(body: DomElement, weights: Weights): DomElement | null {
  return weights.of(body).prose > 0 ? body : null
}

/** The parts together with the siblings that read like them, and what stands between; null when there are none. */
function joinSiblings(
  parent: DomElement,
  child: DomElement,
  story: DomElement,
  parts: readonly DomElement[],
  weights: Weights
): readonly DomElement[] | null {
  const children = [...parent.children]
  const at = children.indexOf(child)
  const like = children.map((sibling, index) => index === at || reads(sibling, story, weights))
  const [first, last] = [like.indexOf(true), like.lastIndexOf(true)]
  if (first === last) return null
  return children.slice(first, last + 1).flatMap((sibling, offset) => {
    const index = first + offset
    if (index === at) return parts
    return like[index] || isBetween(sibling, weights) ? [sibling] : []
  })
}

/** Whether a sibling reads like a part of the story: prose, not teasers, not another story. */
function reads(sibling: DomElement, story: DomElement, weights: Weights): boolean {
  const { text, linked, prose, blocks } = weights.of(sibling)
  if (prose < leastPart || linked > text * 0.25 || prose < text * 0.5) return false
  if (isOtherStory(sibling) || isTeasers(sibling)) return false
  const main = weights.of(story)
  return blocks > 0 && prose / blocks >= (main.prose / Math.max(1, main.blocks)) * 0.35
}

/** Figures, headings, lists and tables between parts belong to the story; boxes of links don't. */
function isBetween(sibling: DomElement, weights: Weights): boolean {
  if (/^(?:form|nav|aside|footer|header|script)$/.test(sibling.localName) || isTeasers(sibling)) return false
  const { text, linked } = weights.of(sibling)
  return linked <= text * 0.5 || sibling.localName === 'p'
}

function isOtherStory(element: DomElement): boolean {
  return element.localName === 'article' && element.querySelector('h1') !== null
}

/** Several linked headings in a box are a list of stories. */
function isTeasers(element: DomElement): boolean {
  return all(element, 'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4').length > 1
}

function isMostlyProse(element: DomElement, weights: Weights): boolean {
  const { text, linked, prose } = weights.of(element)
  return linked < text * 0.3 && prose > text * 0.5
}
