/** Elements dropped with all they contain: they carry no story, or would run. Sorted. */
export const droppedElements: ReadonlySet<string> = new Set([
  'applet',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'frame',
  'frameset',
  'map',
  'noembed',
  'noframes',
  'optgroup',
  'option',
  'select',
  'style',
  'svg',
  'template',
  'textarea'
])

/** Tags dropped while their content stays; the document gets its own html, head and body. Sorted. */
export const droppedTags: ReadonlySet<string> = new Set(['base', 'body', 'font', 'form', 'head', 'html', 'input', 'param', 'track', 'wbr'])

/** Elements that never have content (HTML §13.1.2). Sorted. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'basefont',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr'
])

/** What one page may cost. Real pages stay far below; past a limit tags are dropped and the text goes on. */
export const pageLimits = {
  /** Bytes of a page that are read at all. */
  bytes: 8 * 1024 * 1024,
  /** Open elements inside each other; browsers stop near 512. */
  depth: 160,
  elements: 30_000,
  /** Runs of text between tags and entities. */
  texts: 30_000,
  /** Characters of text. */
  text: 1_000_000,
  /** Characters of JSON-LD. */
  script: 500_000,
  /** Attributes of an element. */
  attributes: 100,
  /** Characters of an attribute. */
  attribute: 16_384,
  /** Characters of an attribute that holds JSON: the slides of a slideshow. */
  json: 262_144,
  /** Drawings in the page's own markup that are kept. */
  drawings: 20,
  /** Characters of a picture given as a data URL. */
  dataUrl: 2_000_000
} as const
