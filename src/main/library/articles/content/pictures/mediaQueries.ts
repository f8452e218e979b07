/** The screen a story is shown on: its width is a desktop's, in CSS pixels. */
const screen = { width: 1440, height: 900 } as const
const pixelsPerEm = 16

/** Whether a `source`'s `media` holds on a desktop's light screen (Media Queries 4); what is not understood holds. */
export function isForScreen(media: string | null): boolean {
  const queries = (media ?? '').slice(0, 500).split(',')
  return queries.some((query) => holds(query.trim().toLowerCase()))
}

function holds(query: string): boolean {
  if (query.startsWith('not ')) return !holds(query.slice(4).trim())
  return query.split(/\s+and\s+/).every((feature) => featureHolds(feature))
}

function featureHolds(feature: string): boolean {
  if (/^(?:print|speech)$/.test(feature)) return false
  if (/prefers-color-scheme\s*:\s*dark|orientation\s*:\s*portrait|prefers-reduced-data\s*:\s*reduce/.test(feature)) return false
  const limit = /\((min|max)-(?:device-)?(width|height)\s*:\s*([\d.]+)(px|r?em)?\s*\)/.exec(feature)
  if (limit) return isWithin(limit[1] === 'min' ? '>=' : '<=', pixels(limit[3], limit[4]), limit[2])
  const range = /\((width|height)\s*([<>]=?)\s*([\d.]+)(px|r?em)?\s*\)/.exec(feature)
  return range ? isWithin(range[2], pixels(range[3], range[4]), range[1]) : true
}

function pixels(value: string | undefined, unit: string | undefined): number {
  return Number(value) * (unit === 'em' || unit === 'rem' ? pixelsPerEm : 1)
}

function isWithin(sign: string | undefined, limit: number, side: string | undefined): boolean {
  const actual = side === 'height' ? screen.height : screen.width
  return sign?.startsWith('>') ? actual >= limit : actual <= limit
}
