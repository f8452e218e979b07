import { Parser } from 'htmlparser2'
import { backgroundRule, reservedAttributes, slidesMark } from '../content/marks'
import { scriptFrame } from '../content/media/scriptFrames'
import { readInlineDrawing } from '../content/pictures/inlineDrawing'
import { readStyleBackgrounds } from '../content/pictures/styleBackgrounds'
import { droppedElements, droppedTags, pageLimits, voidElements } from './boundRules'

/** A page cut to what a parser can safely hold: one html, head and body, no scripts, bounded in depth and size. */
export interface BoundedHtml {
  readonly html: string
  /** The `href` of `<base>`, if any. */
  readonly base: string | null
  /** A comment some browsers write at the top of a saved page, `saved from url=(0042)https://…`. */
  readonly savedFrom: string | null
}

type Attributes = Readonly<Record<string, string>>

/** Rewrites HTML within `pageLimits` in one streaming pass; never throws, whatever the bytes. */
export function boundHtml(source: string): BoundedHtml {
  const writer = new BoundedWriter(source)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes, parser.startIndex),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name, parser.endIndex + 1),
      oncomment: (text) => writer.comment(text)
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true }
  )
  parser.end(source)
  return writer.finish()
}

/** An element that is dropped while it is read, and what may stay of it. */
interface Dropped {
  readonly name: string
  readonly attributes: Attributes
  /** Where it starts in the source. */
  readonly start: number
}

class BoundedWriter {
  private readonly parts: string[] = []
  /** For each open element: whether its tag was written. */
  private readonly opened: boolean[] = []
  private skipped = 0
  private depth = 0
  private elements = 0
  private inScript = false
  private scriptLength = 0
  private texts = 0
  private textLength = 0
  private base: string | null = null
  private savedFrom: string | null = null
  private root: Record<string, string> = {}
  private dropped: Dropped | null = null
  private figures = 0
  private drawings = 0

  constructor(private readonly source: string) {}

  open(name: string, attributes: Attributes, start: number): void {
    if (voidElements.has(name)) return this.writeVoid(name, attributes)
    if (this.skipped > 0 || isDropped(name, attributes)) {
      if (this.skipped++ === 0) this.dropped = { name, attributes, start }
      else if (this.isInButton(name)) this.writeTag(name, attributes)
      return
    }
    if (name === 'figure') this.figures++
    if (name === 'html' || name === 'body') this.noteRoot(attributes)
    const written = !droppedTags.has(name) && this.depth < pageLimits.depth && this.elements < pageLimits.elements
    this.opened.push(written)
    if (!written) return
    this.depth++
    this.inScript = name === 'script'
    this.writeTag(name, attributes)
  }

  close(name: string, end: number): void {
    if (voidElements.has(name)) return
    if (this.skipped > 0) {
      if (this.isInButton(name)) this.parts.push(`</${name}>`)
      if (--this.skipped === 0) this.keepPart(end)
      return
    }
    if (name === 'figure') this.figures--
    if (!this.opened.pop()) return
    this.depth--
    this.inScript = false
    this.parts.push(`</${name}>`)
  }

  text(text: string): void {
    if (this.skipped > 0) return
    if (this.inScript) {
      this.scriptLength += text.length
      if (this.scriptLength <= pageLimits.script) this.parts.push(text)
      return
    }
    const room = pageLimits.text - this.textLength
    if (room <= 0 || this.texts++ > pageLimits.texts) return
    this.textLength += text.length
    this.parts.push(text.length > room ? text.slice(0, room) : text)
  }

  comment(text: string): void {
    this.savedFrom ??= /^\s*saved from url=\(\d+\)(\S+)/.exec(text)?.[1] ?? null
  }

  finish(): BoundedHtml {
    const root = Object.entries(this.root)
      .map(([key, value]) => ` ${key}="${quote(value)}"`)
      .join('')
    const html = `<!DOCTYPE html><html${root}><head></head><body>${this.parts.join('')}</body></html>`
    return { html, base: this.base, savedFrom: this.savedFrom }
  }

  /** Pages put pictures into buttons that enlarge them. */
  private isInButton(name: string): boolean {
    return this.dropped?.name === 'button' && /^(?:img|picture|source)$/.test(name) && this.elements < pageLimits.elements
  }

  /** What stays of an element that was dropped: a drawing as a picture, backgrounds of the style sheet, the page of a script's embed. */
  private keepPart(end: number): void {
    const dropped = this.dropped
    this.dropped = null
    if (!dropped || this.elements >= pageLimits.elements) return
    const { name, attributes, start } = dropped
    if (name === 'svg' && this.drawings < pageLimits.drawings) {
      const drawing = readInlineDrawing(this.source.slice(start, end), attributes, this.figures > 0)
      if (drawing) this.drawings++
      if (drawing) this.writeTag('img', { ...drawing })
    }
    if (name === 'style') {
      for (const { selector, url } of readStyleBackgrounds(this.source.slice(start, end).replace(/^<style[^>]*>/i, ''))) {
        this.elements++
        this.parts.push(`<meta ${backgroundRule}="${quote(selector)}" content="${quote(url)}">`)
      }
    }
    if (name === 'script' && attributes['type'] === 'application/json') this.keepSlides(this.source.slice(start, end))
    const frame = name === 'script' ? scriptFrame(attributes) : null
    if (frame) this.parts.push(`<iframe src="${quote(frame)}"></iframe>`)
  }

  /** Slideshows keep their pictures as data for their script. */
  private keepSlides(script: string): void {
    const json = script.replace(/^<script[^>]*>|<\/script\s*>$/gi, '').trim()
    if (json.length > pageLimits.json || !/\.(?:avif|jpe?g|png|webp)\b/i.test(json)) return
    this.elements++
    this.parts.push(`<meta ${slidesMark}="" content="${quote(json.replaceAll('&', '&amp;'))}">`)
  }

  private writeVoid(name: string, attributes: Attributes): void {
    if (name === 'base') this.base ??= attributes['href'] ?? null
    if ((this.skipped > 0 && !this.isInButton(name)) || droppedTags.has(name) || this.elements >= pageLimits.elements) return
    this.writeTag(name, attributes)
  }

  private writeTag(name: string, attributes: Attributes): void {
    this.elements++
    this.parts.push(`<${name}`)
    let kept = 0
    for (const key in attributes) {
      const value = attributes[key] ?? ''
      if (kept < pageLimits.attributes && isKept(key, value) && ++kept) this.parts.push(` ${key}="${quote(shorten(key, value))}"`)
    }
    this.parts.push('>')
  }

  /** The outermost html and body tell language and direction. */
  private noteRoot(attributes: Attributes): void {
    for (const key of ['lang', 'dir', 'xml:lang']) {
      const value = attributes[key]
      if (value && value.length < 40) this.root[key === 'xml:lang' ? 'lang' : key] ??= value
    }
  }
}

function isDropped(name: string, attributes: Attributes): boolean {
  if (name === 'script') return !/^application\/(?:\w+\+)?ld\+json/i.test(attributes['type'] ?? '')
  return droppedElements.has(name)
}

function isKept(name: string, value: string): boolean {
  if (!/^[a-z][a-z0-9:_.-]*$/.test(name) || name.startsWith('on') || name.startsWith(reservedAttributes)) return false
  if (name === 'style') return value.length < 2_000 && /url\(|display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)
  if (value.startsWith('data:') || name.includes('srcset')) return true
  return value.length <= (/^\s*[[{]/.test(value) ? pageLimits.json : pageLimits.attribute)
}

/** A list of addresses is cut after a whole one; of a picture within the page that is too large its size is left, so that it can be told. */
function shorten(name: string, value: string): string {
  if (value.startsWith('data:'))
    return value.length <= pageLimits.dataUrl ? value : `${value.slice(0, 40).split(/[;,]/)[0]};dropped=${value.length},`
  if (!name.includes('srcset') || value.length <= pageLimits.attribute) return value
  const cut = value.slice(0, pageLimits.attribute)
  return cut.slice(0, Math.max(cut.lastIndexOf(', '), 0))
}

function quote(value: string): string {
  return value.includes('"') ? value.replaceAll('"', '&quot;') : value
}
