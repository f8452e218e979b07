import { foldText, isSameText } from '../text/sameText'
import { homeNames } from './homeNames'
import { plainText, textLimits } from './plainText'

/** One step of a breadcrumb. */
export interface Crumb {
  readonly name: string
  readonly href: string | null
}

const maxSections = 6

/** The sections of a trail, outermost first: without home, the site and the story itself. */
export function cleanCrumbs(crumbs: readonly Crumb[], title: string, siteName: string | null): string[] {
  const names: string[] = []
  crumbs.slice(0, 50).forEach((crumb, index) => {
    const name = (plainText(crumb.name) ?? '').replace(/[\s›»>/|→:]+$/, '').replace(/^[\s›»>/|→]+/, '')
    if (!name || name.length > textLimits.section || isHome(name, crumb.href, index, siteName)) return
    if (isHeadline(name, title) || names.some((known) => isSameText(known, name)) || !/[\p{L}\p{N}]/u.test(name)) return
    names.push(name)
  })
  return names.slice(0, maxSections)
}

function isHome(name: string, href: string | null, index: number, siteName: string | null): boolean {
  if (isHomeName(name)) return true
  if (index > 0) return false
  if (siteName && isSameText(name, siteName)) return true
  return href !== null && /^(?:https?:\/\/[^/]+)?\/?$/.test(href)
}

/** The last crumb is often the headline, cut with an ellipsis. */
function isHeadline(name: string, title: string): boolean {
  const short = foldText(name)
  const long = foldText(title)
  if (short === '' || long === '') return false
  return short === long || (short.length >= 20 && long.startsWith(short)) || (/(…|\.\.\.)$/.test(name) && long.startsWith(short))
}

/** The parts of a breadcrumb written as one line: "Home › World › Europe". */
export function splitTrail(line: string): string[] {
  return line
    .split(/\s*[›»>→▸|]\s*|\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Whether a text is what sites call their first page, in any language we know. */
export function isHomeName(text: string): boolean {
  return homeNames.has(foldText(text))
}

/** The sections in a line that is a breadcrumb and nothing else ("Home › World › Europe"); null for any other line. */
export function trailOf(line: string): readonly string[] | null {
  if (line.length > 160 || !/[›»>→▸|/]/.test(line) || line.includes('<')) return null
  const tight = line.split('/')
  const parts = isHomeName(tight[0] ?? '') ? tight.map((part) => part.trim()).filter((part) => part !== '') : splitTrail(line)
  const opensAtHome = isHomeName(parts[0] ?? '')
  const isShort = parts.every(
    (part, index) => part.length <= textLimits.section && (part.split(/\s+/).length <= 4 || index === parts.length - 1)
  )
  // A slash or a bar also parts other things; with it, only a trail that starts at home is sure.
  const isSure = opensAtHome || /[›»>→▸]/.test(line)
  if (parts.length < 2 || !isShort || !isSure || /[.!?]$/.test(line)) return null
  return cleanCrumbs(
    parts.map((name) => ({ name, href: null })),
    '',
    null
  )
}
