/** A rule of the page's style sheet that gives elements a background picture. */
export interface BackgroundRule {
  readonly selector: string
  readonly url: string
}

const maxRules = 40
/** Characters of style sheets in the page that are read. */
const maxStyles = 200_000
/** Ids, classes and element names, below each other: what a template writes for its lead picture. */
const plainSelector = /^[a-z0-9_.#-]+(?:\s*>?\s*[a-z0-9_.#-]+){0,3}$/i
const background = /background(?:-image)?\s*:[^;]*?url\(\s*(?:"([^"]+)"|'([^']+)'|([^"')\s]+))\s*\)/i

/** The background pictures of a `style` element (CSS Syntax 3): those with a plain selector; signs drawn in the sheet itself don't count. */
export function readStyleBackgrounds(css: string): BackgroundRule[] {
  if (!/background/i.test(css)) return []
  const found: BackgroundRule[] = []
  for (const part of css.slice(0, maxStyles).split('}')) {
    const [selectors = '', body = ''] = part.split('{').slice(-2)
    const match = background.exec(body)
    const url = match?.[1] ?? match?.[2] ?? match?.[3]
    const selector = selectors.split(',').at(-1)?.trim() ?? ''
    if (url && !url.startsWith('data:') && plainSelector.test(selector) && found.length < maxRules) found.push({ selector, url })
  }
  return found
}
