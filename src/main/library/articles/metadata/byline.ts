import { all } from '../dom/dom'
import { collapseSpace, textOf } from '../dom/text'
import { isSameText } from '../text/sameText'
import { asList, asText } from './jsonLd'
import { firstMeta, type Page } from './page'

/** Words before a name, by language. Sorted. */
const openers =
  /^(?:autor(?:in)?|by|de|door|escrito por|geschrieben von|par|por|published by|reported by|text|texto|von|words by|written by|автор|текст|作者|文|بقلم|מאת)(?:\s*[:：]\s*|\s+)/iu

/** Markup that holds names, most explicit first. */
const markup: readonly string[] = [
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '[property~="author"] [property~="name"], [property~="schema:author"]',
  'a[rel~="author"]',
  '.byline__name',
  '.byline-name',
  '.author-name',
  '.byline',
  '.p-author',
  '[class*="byline" i]',
  '.author'
]

const maxLength = 120

/** Who wrote the story: JSON-LD `author`, meta, markup, else what the feed says. */
export function readByline(page: Page, feedByline: string | null, siteName: string | null): string | null {
  const found = fromJsonLd(page) ?? fromMeta(page) ?? fromMarkup(page) ?? feedByline
  const cleaned = found === null ? null : cleanByline(found)
  return cleaned && !(siteName && isSameText(cleaned, siteName)) ? cleaned : null
}

/** A byline without "By" and without what follows the names (role, date, e-mail address); null when nothing like a name stays. */
export function cleanByline(line: string): string | null {
  const [names = ''] = collapseSpace(line)
    .replace(openers, '')
    .split(/\s+[|•·]\s+|\s*\n/)
  const plain = names
    .replace(/\s*[(<][^)>]*@[^)>]*[)>]|\s*\S+@\S+\.\S+/g, '')
    .replace(/,\s+(?!and\b|und\b|et\b|y\b)\p{Ll}.*$/u, '')
    .replace(/[\s,;:–—-]+$/, '')
  return plain.length > 1 && plain.length <= maxLength && /\p{L}{2}/u.test(plain) ? plain : null
}

/** Tells a line that is a byline and nothing else ("By Ada Winter"). */
export function isBylineLine(line: string): boolean {
  if (line.length > maxLength || !openers.test(line) || /[.!?]$/.test(line)) return false
  const words = (cleanByline(line) ?? '').split(/[\s,]+/)
  return words.length <= 12 && words.filter((word) => /^\p{Ll}/u.test(word)).length <= words.length / 2
}

function fromJsonLd(page: Page): string | null {
  const names = asList(page.story?.['author']).flatMap((author) => {
    const name = asText(author)
    return name && !/^https?:/.test(name) ? [name] : []
  })
  return joinNames(names)
}

function fromMeta(page: Page): string | null {
  const value = firstMeta(page, ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'twitter:creator'])
  return value && !/^(?:https?:|@)/.test(value) ? value : null
}

function fromMarkup(page: Page): string | null {
  for (const selector of markup) {
    const elements = all(page.document, selector).filter((element) => !element.closest('.comments, #comments, aside, footer'))
    const names = elements.map((element) => cleanByline(element.getAttribute('content') ?? textOf(element)))
    const joined = joinNames(names.filter((name) => name !== null).slice(0, 6))
    if (joined) return joined
  }
  return null
}

function joinNames(names: readonly string[]): string | null {
  const unique = names.filter((name, index) => names.findIndex((other) => isSameText(other, name)) === index)
  return unique.length > 0 ? unique.join(', ') : null
}
