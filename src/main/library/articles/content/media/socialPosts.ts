import { blockElements } from '../../dom/blockElements'
import { all, type DomDocument, type DomElement, type DomNode, isElement, makeElement } from '../../dom/dom'
import { collapseSpace, textOf } from '../../dom/text'
import { absoluteUrl } from '../../dom/urls'

interface PostMarkup {
  readonly selector: string
  /** The page of the post. */
  readonly address: (element: DomElement) => string | null
}

/** Markup of posts that pages quote and scripts would dress up. Sorted by selector. */
const posts: readonly PostMarkup[] = [
  {
    selector: 'amp-twitter[data-tweetid]',
    address: (element) => `https://twitter.com/i/status/${element.getAttribute('data-tweetid') ?? ''}`
  },
  { selector: 'blockquote.bluesky-embed', address: (element) => lastLink(element, /\/\/bsky\.app\//) },
  {
    selector: 'blockquote.fb-xfbml-parse-ignore',
    address: (element) => element.getAttribute('cite') ?? lastLink(element, /facebook\.com/)
  },
  { selector: 'blockquote.imgur-embed-pub', address: (element) => lastLink(element, /imgur\.com/) },
  {
    selector: 'blockquote.instagram-media',
    address: (element) => element.getAttribute('data-instgrm-permalink') ?? lastLink(element, /instagram\.com/)
  },
  {
    selector: 'blockquote.mastodon-embed',
    address: (element) => element.getAttribute('data-embed-url')?.replace(/\/embed$/, '') ?? lastLink(element, /\/@|\/users\//)
  },
  { selector: 'blockquote.reddit-card, blockquote.reddit-embed-bq', address: (element) => firstLink(element, /reddit\.com/) },
  {
    selector: 'blockquote.text-post-media',
    address: (element) => element.getAttribute('data-text-post-permalink') ?? lastLink(element, /threads\.(?:net|com)/)
  },
  { selector: 'blockquote.tiktok-embed', address: (element) => element.getAttribute('cite') ?? firstLink(element, /tiktok\.com/) },
  {
    selector: 'blockquote.twitter-tweet, blockquote.twitter-video, blockquote.tweet',
    address: (element) => lastLink(element, /(?:twitter|x)\.com\/\w+\/status/)
  }
]

/** Words that only ask to go there. Each must match from start to end. */
const invitation =
  /^(?:view (?:this |more |profile |post )?(?:post |this post )?on \w+|view on \w+|see this .{1,40} on \w+|posted by .{1,80}|a post shared by .{1,120}|(?:see|read) more)$/i
const maxPost = 4_000

/** Posts of other sites keep their words as a quote, and end in who wrote them, with a link to the post. */
export function quotePosts(document: DomDocument, base: string | null): void {
  for (const { selector, address } of posts) {
    for (const post of all(document, selector)) {
      const url = absoluteUrl(address(post) ?? '', base)
      if (url && document.body.contains(post)) quotePost(document, post, cleanAddress(url))
    }
  }
}

function quotePost(document: DomDocument, post: DomElement, url: string): void {
  const lines = linesOf(post)
  const words = lines.filter((line) => !invitation.test(line) && !isSignature(line))
  const signature = lines.find(isSignature) ?? lines.find((line) => invitation.test(line) && /by/i.test(line))
  const host = new URL(url).hostname.replace(/^www\./, '')
  const frame = document.createElement('iframe')
  if (words.length === 0) {
    // Nothing but an invitation: a card says as much.
    frame.setAttribute('src', url)
    if (signature) frame.setAttribute('title', signature)
    return outermost(post, frame)
  }
  const quote = document.createElement('blockquote')
  for (const line of words) quote.append(makeElement(document, 'p', {}, line.slice(0, maxPost)))
  const name = signature?.replace(/^[—–-]\s*/, '') ?? 'Post'
  const source = makeElement(document, 'p', {}, `— ${name}, `)
  source.append(makeElement(document, 'a', { href: url }, host))
  quote.append(source)
  outermost(post, quote)
}

/** Boxes around a post have names that clutter goes by too ("social-embed"). */
function outermost(post: DomElement, replacement: DomElement): void {
  let box = post
  for (let parent = post.parentElement; parent && /^(?:center|div|figure|section)$/.test(parent.localName); parent = parent.parentElement) {
    if (textOf(parent) !== textOf(post) || all(parent, 'img, iframe, video').length > all(post, 'img, iframe, video').length) break
    box = parent
  }
  box.replaceWith(replacement)
}

/** The lines of a post: blocks and line breaks part them; what stands between is one line. */
function linesOf(post: DomElement): string[] {
  const lines: string[] = ['']
  const visit = (node: DomNode): void => {
    const isBlock = isElement(node) && (blockElements.has(node.localName) || node.localName === 'br')
    if (isBlock) lines.push('')
    if (isElement(node)) for (const child of node.childNodes) visit(child)
    else lines.push(`${lines.pop() ?? ''}${node.textContent ?? ''}`)
    if (isBlock) lines.push('')
  }
  visit(post)
  return lines.map((line) => collapseSpace(line).replace(mediaLink, '')).filter(Boolean)
}

/** Addresses that a post ends in where it shows a picture. */
const mediaLink = /\s*pic\.(?:twitter|x)\.com\/\w+$/

/** "— Ada (@ada) 6 May", "A post shared by Ada", or a name alone. */
function isSignature(line: string): boolean {
  return /^(?:—|–)\s*\S/.test(line) || /^(?:a post shared by |post(?:ed)? by |by u\/)/i.test(line) || /^@[\w.-]+$/.test(line)
}

function firstLink(element: DomElement, pattern: RegExp): string | null {
  return (
    all(element, 'a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      .find((href) => pattern.test(href)) ?? null
  )
}

function lastLink(element: DomElement, pattern: RegExp): string | null {
  return (
    all(element, 'a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      .findLast((href) => pattern.test(href)) ?? null
  )
}

function cleanAddress(url: string): string {
  return url.replace(/[?#].*$/, '')
}
