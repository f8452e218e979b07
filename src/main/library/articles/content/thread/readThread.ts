import { all, type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { Weights } from '../find/weights'
import { type ThreadMarkup, threadMarkup } from './threadMarkup'

const maxPosts = 500
const maxName = 120
/** Posts with less than this share of a page's prose are comments on something else. */
const least = 0.5

const anyPost = threadMarkup.map(({ post }) => post).join(', ')

/** A page of a forum as one text: its posts in order, each under its author and time; null for any other page. Takes the posts out of the tree. */
export function readThread(document: DomDocument): DomElement | null {
  if (all(document, anyPost).length < 2) return null
  for (const markup of threadMarkup) {
    const posts = all(document, markup.post).filter((post) => bodyOf(post, markup) !== null && !post.closest('[itemtype*="FAQPage"]'))
    if (posts.length < 2 || shareOf(document.body, posts, markup) < least) continue
    const root = makeElement(document, 'div', {})
    for (const post of posts.slice(0, maxPosts)) addPost(document, root, post, markup)
    return root
  }
  return null
}

function shareOf(body: DomElement, posts: readonly DomElement[], markup: ThreadMarkup): number {
  const weights = new Weights(body)
  const prose = posts.reduce((sum, post) => sum + weights.of(bodyOf(post, markup) ?? post).prose, 0)
  return prose / Math.max(1, weights.of(body).prose)
}

/** A post's own body, not that of an answer inside it. */
function bodyOf(post: DomElement, { post: selector, body }: ThreadMarkup): DomElement | null {
  const found = all(post, body).find((element) => element.closest(selector) === post)
  return found && textOf(found) !== '' ? found : null
}

function addPost(document: DomDocument, root: DomElement, post: DomElement, markup: ThreadMarkup): void {
  const body = bodyOf(post, markup)
  if (!body) return
  const label = [markup.author, markup.time].map((selector) => labelOf(post, selector, markup)).filter(Boolean)
  if (label.length > 0) root.append(makeElement(document, 'h3', {}, label.join(', ')))
  for (const signature of all(body, '.signature')) signature.remove()
  root.append(body)
}

function labelOf(post: DomElement, selector: string, markup: ThreadMarkup): string {
  const found = all(post, selector).find((element) => element.closest(markup.post) === post)
  const text = textOf(found ?? null)
  return text.length <= maxName ? text : ''
}
