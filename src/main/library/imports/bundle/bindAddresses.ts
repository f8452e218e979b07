import { Parser } from 'htmlparser2'
import { parseSrcset } from '../../images/candidates'
import type { HeldParts } from './heldParts'

/** Attributes that hold several addresses of a picture; lazy loaders have names of their own for them. */
const isSet = (name: string): boolean => name === 'srcset' || /^data-(?:[\w-]*-)?(?:src-?set|bgset|original-set|responsive)$/.test(name)
/** Elements whose `src` is no picture. */
const otherSources: ReadonlySet<string> = new Set(['audio', 'embed', 'iframe', 'script', 'track'])
const pictureMeta = /^(?:og:image(?::url|:secure_url)?|twitter:image(?::src)?)$/i
const pictureFile = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i

type Attributes = Record<string, string>

/**
 * Writes a page so that pictures which lie in the imported file go by addresses of their own, everything else as it was.
 * Opens what a saved page hides in ways of its own: shadow trees, pictures in CSS variables, elements marked as hidden.
 */
export function bindAddresses(html: string, parts: HeldParts, pageUrl: string | null): string {
  const binder = new Binder(html, parts, pageUrl)
  return binder.run()
}

class Binder {
  private readonly written: string[] = []
  private readonly variables: ReadonlyMap<string, string>
  /** For each open template: whether it is a shadow tree. */
  private readonly templates: boolean[] = []
  private at = 0
  private base: string | null

  constructor(
    private readonly html: string,
    private readonly parts: HeldParts,
    private readonly pageUrl: string | null
  ) {
    this.base = pageUrl
    this.variables = pictureVariables(html)
  }

  run(): string {
    const parser: Parser = new Parser(
      {
        onopentag: (name, attributes, isImplied) => {
          if (!isImplied) this.open(name, attributes, parser.startIndex, parser.endIndex)
        },
        onclosetag: (name, isImplied) => {
          if (!isImplied) this.close(name, parser.startIndex, parser.endIndex)
        }
      },
      { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
    )
    parser.end(this.html)
    this.written.push(this.html.slice(this.at))
    return this.written.join('')
  }

  private open(name: string, attributes: Attributes, start: number, end: number): void {
    if (name === 'base' && attributes['href'] && URL.canParse(attributes['href'], this.pageUrl ?? undefined)) {
      this.base = new URL(attributes['href'], this.pageUrl ?? undefined).href
    }
    const changed = this.bound(name, attributes)
    const isShadow = name === 'template' && ('shadowrootmode' in attributes || 'shadowroot' in attributes)
    if (name === 'template') this.templates.push(isShadow)
    if (isShadow) this.replace(start, end, '<div>')
    else if (changed) this.replace(start, end, tag(name, changed))
  }

  private close(name: string, start: number, end: number): void {
    if (name === 'template' && this.templates.pop() === true) this.replace(start, end, '</div>')
  }

  private replace(start: number, end: number, text: string): void {
    if (start < this.at) return
    this.written.push(this.html.slice(this.at, start), text)
    this.at = end + 1
  }

  /** The attributes with their addresses bound; null when there is nothing to bind. */
  private bound(name: string, attributes: Attributes): Attributes | null {
    const changed: Attributes = {}
    for (const [key, value] of Object.entries(attributes)) {
      const next = this.boundValue(name, key, value, attributes)
      if (next !== null && next !== value) changed[key] = next
    }
    const covered = name === 'img' ? this.variableIn(attributes['style'] ?? '') : null
    if (covered !== null) changed['src'] = covered
    if (/(?:^|\s)sf-hidden(?:\s|$)/.test(attributes['class'] ?? '')) changed['hidden'] = ''
    return Object.keys(changed).length > 0 ? { ...attributes, ...changed } : null
  }

  private boundValue(name: string, key: string, value: string, attributes: Attributes): string | null {
    if (key === 'style') return this.boundStyle(value)
    if (name === 'meta') {
      return key === 'content' && pictureMeta.test(attributes['property'] ?? attributes['name'] ?? '') ? this.bind(value) : null
    }
    if (name === 'a') return key === 'href' && pictureFile.test(value) ? this.bind(value) : null
    if (otherSources.has(name)) return null
    if (key === 'src' || key === 'poster') return this.bind(value)
    if (isSet(key)) return this.boundSet(value)
    return key.startsWith('data-') && (pictureFile.test(value) || /^(?:data:image|cid:)/i.test(value)) ? this.bind(value) : null
  }

  private bind(address: string): string | null {
    return address === '' ? null : this.parts.bind(address, this.base)
  }

  private boundSet(value: string): string {
    const rows = parseSrcset(value).map(({ url, width, density }) => {
      const size = width !== null ? ` ${width}w` : density !== null ? ` ${density}x` : ''
      return `${this.bind(url) ?? url}${size}`
    })
    return rows.join(', ')
  }

  private boundStyle(style: string): string | null {
    if (!/url\(|var\(/i.test(style)) return null
    return style
      .replace(/var\(\s*(--sf-img-\d+)\s*\)/g, (whole, name: string) => this.urlOf(this.variables.get(name)) ?? whole)
      .replace(/url\(\s*("[^"]*"|'[^']*'|[^"')]*)\s*\)/gi, (whole, address: string) => this.urlOf(withoutQuotes(address)) ?? whole)
  }

  private urlOf(address: string | undefined): string | null {
    const url = address === undefined ? null : this.bind(address)
    return url === null ? null : `url(${url})`
  }

  /** A picture that is shown several times stands as a background of an empty drawing. */
  private variableIn(style: string): string | null {
    const name = /var\(\s*(--sf-img-\d+)\s*\)/.exec(style)?.[1]
    const address = name === undefined ? undefined : this.variables.get(name)
    return address === undefined ? null : this.bind(address)
  }
}

/** SingleFile's `--sf-img-1: url(data:…)`. */
function pictureVariables(html: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (!html.includes('--sf-img-')) return found
  for (const [, name = '', address = ''] of html.matchAll(/(--sf-img-\d{1,6})\s*:\s*url\(\s*("[^"]*"|'[^']*'|[^"')]*)\s*\)/g)) {
    found.set(name, withoutQuotes(address))
  }
  return found
}

function withoutQuotes(address: string): string {
  return address.trim().replace(/^(["'])(.*)\1$/s, '$2')
}

function tag(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
  return `<${name}${pairs.join('')}>`
}
