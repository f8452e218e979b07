import type { NameFilterName } from '@shared/text/queryTypes'

const quotes = /["“”„«»]/

/**
 * Writes the filter that asks for a whole name: `feed:="The Post"`. A name with quotes in it stands between « and »; one that holds those too
 * is asked for by its longest part without.
 */
export function writeFilter(field: NameFilterName, name: string): string {
  if (!quotes.test(name)) return `${field}:="${name}"`
  if (!name.includes('»')) return `${field}:=«${name}»`
  const [longest = ''] = name.split(/["“”„«»]+/).sort((a, b) => b.length - a.length)
  return `${field}:"${longest.trim()}"`
}
