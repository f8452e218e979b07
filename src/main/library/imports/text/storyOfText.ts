import { canonicalUrl } from '@shared/text/canonicalUrl'
import { creditOfLine } from '../../articles/content/pictures/credits'
import { readLanguage } from '../../articles/metadata/language'
import { topicOfHeadline } from '../../articles/metadata/topic'
import { sanitizeHtml } from '../../articles/sanitize/sanitizeHtml'
import { directionOf } from '../../articles/text/direction'
import { makeExcerpt } from '../../articles/text/excerpt'
import { escapeHtml } from '../../articles/text/paragraphs'
import { countWords } from '../../articles/text/words'
import type { ExtractedStory, LinkReference, PictureReference } from '../../articles/types'
import { readStoryText, type TextBlock } from './storyText'
import { textLines } from './textLines'
import { titleAddress } from './titleAddress'

/** Finds the address of a saved story by its headline. */
export type FindByTitle = (title: string) => { readonly url: string } | null

/** Makes a story of a text copied from a page. A credit stands for a picture that the text could not carry. */
export function storyOfText(text: string, fileTitle: string, findByTitle: FindByTitle): ExtractedStory {
  const read = readStoryText(textLines(text), (line) => line.length < 300 && findByTitle(line) !== null)
  const title = read.title ?? fileTitle
  const written = writeBlocks(read.blocks, findByTitle)
  const prose = read.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text)
  const words = read.blocks.map((block) => block.text).join('\n')
  return {
    title,
    topic: topicOfHeadline(title),
    byline: read.byline,
    sections: read.sections,
    publishedAt: read.publishedAt,
    language: readLanguage(null, null, words),
    direction: directionOf(words || title),
    siteName: null,
    commentCount: read.commentCount,
    commentsUrl: null,
    html: sanitizeHtml(written.html),
    excerpt: makeExcerpt(prose.join(' ').slice(0, 1_000)),
    wordCount: countWords(words),
    pictures: written.pictures,
    leadPicture: null,
    links: written.links,
    media: [],
    addresses: [],
    text: 'full',
    textReason: null,
    more: { nextPage: null, amp: null }
  }
}

interface Written {
  readonly html: string
  readonly pictures: readonly PictureReference[]
  readonly links: readonly LinkReference[]
}

function writeBlocks(blocks: readonly TextBlock[], findByTitle: FindByTitle): Written {
  const pictures: PictureReference[] = []
  const links = new Map<string, LinkReference>()
  const html = blocks.map((block) => {
    if (block.kind === 'credit') return writeCredit(block.text, pictures)
    if (block.kind === 'related') return writeRelated(block.text, links, findByTitle)
    return block.kind === 'heading' ? `<h2>${escapeHtml(block.text)}</h2>` : `<p>${linkAddresses(block.text, links)}</p>`
  })
  return { html: html.join('\n'), pictures, links: [...links.values()] }
}

function writeCredit(line: string, pictures: PictureReference[]): string {
  const credit = creditOfLine(line) ?? line
  pictures.push({ candidates: [], alt: '', caption: null, credit })
  return `<figure><img data-image="${pictures.length - 1}" alt="" /><figcaption><span class="credit">${escapeHtml(line)}</span></figcaption></figure>`
}

function writeRelated(line: string, links: Map<string, LinkReference>, findByTitle: FindByTitle): string {
  const url = findByTitle(line)?.url ?? titleAddress(line)
  links.set(canonicalUrl(url), { url, canonicalUrl: canonicalUrl(url), text: line, isRelated: true })
  return `<p class="related-link"><a href="${escapeHtml(url)}">${escapeHtml(line)}</a></p>`
}

/** Addresses written out in a text become links. */
function linkAddresses(text: string, links: Map<string, LinkReference>): string {
  const parts = text.split(/(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’])/)
  return parts.map((part, index) => (index % 2 === 1 && URL.canParse(part) ? writeLink(part, links) : escapeHtml(part))).join('')
}

function writeLink(url: string, links: Map<string, LinkReference>): string {
  const canonical = canonicalUrl(url)
  if (!links.has(canonical)) links.set(canonical, { url, canonicalUrl: canonical, text: url, isRelated: false })
  return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`
}
