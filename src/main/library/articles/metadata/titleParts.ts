import { foldText, isSameText } from '../text/sameText'

/** What sites put between headline and name: "Headline | Site", "Headline - Site", "标题_网站". */
const separator = /\s+(?:[|·•–—‒~«»‹›:⋆★✦-]|::|\/\/|<|>|\\|\/)\s+|\s*[|｜丨¦]\s*|(?<=\p{Script=Han})[_-](?=[\p{Script=Han}\p{L}])|\s+::\s+/u

/** The parts of a title that separators set apart. */
export function titleParts(title: string): string[] {
  return title
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A title without the site's name at either end, and without the section beside it; unchanged when nothing would stay. */
export function withoutSite(title: string, siteName: string | null, sections: readonly string[] = []): string {
  const parts = titleParts(title)
  if (parts.length < 2) return title
  const isSite = (part: string) => siteName !== null && (isSameText(part, siteName) || isCloseTo(part, siteName))
  const isExtra = (part: string) => isSite(part) || sections.some((section) => isSameText(part, section))
  let [start, end] = [0, parts.length]
  if (isSite(parts[end - 1] ?? '')) while (end - start > 1 && isExtra(parts[end - 1] ?? '')) end--
  if (isSite(parts[start] ?? '')) while (end - start > 1 && isExtra(parts[start] ?? '')) start++
  if (siteName === null && parts.length > 1 && isNameLike(parts.at(-1) ?? '', title)) end--
  return start === 0 && end === parts.length ? title : between(title, parts, start, end)
}

/** "The Quay" and "Quay", "quay.example". */
function isCloseTo(part: string, siteName: string): boolean {
  const [short, long] = [part, siteName].map((text) => foldText(text).replaceAll(' ', '')).sort((a, b) => a.length - b.length)
  return short !== undefined && long !== undefined && short.length >= 4 && long.includes(short) && short.length >= long.length * 0.5
}

/** Without a name to compare with, a short last part is taken for it. */
function isNameLike(part: string, title: string): boolean {
  return part.split(' ').length <= 4 && part.length < title.length / 2
}

/** The original text from one part to another, so that separators within the headline stay. */
function between(title: string, parts: readonly string[], start: number, end: number): string {
  const [first = '', last = ''] = [parts[start], parts[end - 1]]
  let from = 0
  for (const part of parts.slice(0, start)) from = title.indexOf(part, from) + part.length
  from = title.indexOf(first, from)
  let to = title.length
  for (const part of parts.slice(end).reverse()) to = title.lastIndexOf(part, to - part.length)
  return title.slice(from, title.lastIndexOf(last, to - 1) + last.length).trim() || title
}
