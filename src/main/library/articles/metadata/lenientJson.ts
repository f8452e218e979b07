/** Wrappers of old templates around a script's content, and the mark of UTF-8. */
const wrappers: readonly RegExp[] = [
  /^[\s\ufeff]+/,
  /^(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/,
  /^<!--/,
  /(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/,
  /(?:\/\/)?\s*-->\s*$/,
  /[\s;\ufeff]+$/
]

/** Quotes that publishers escape for HTML although a script needs none. */
const escapedQuotes = /&(?:quot|#34|#x22);/gi

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** JSON as publishers write it (RFC 8259 with the usual faults: wrappers, comments, trailing commas, raw line breaks, a cut end); null when even that fails. */
export function parseLenientJson(source: string): unknown {
  const text = wrappers.reduce((rest, wrapper) => rest.replace(wrapper, ''), source)
  const unescaped = /^[\s[{]*&(?:quot|#34|#x22);/i.test(text) ? text.replace(escapedQuotes, '"').replaceAll('&amp;', '&') : text
  return parse(unescaped) ?? parse(repairJson(unescaped))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller's next try, or nothing: a broken script says nothing about the story.
    return null
  }
}

/** Rewrites the usual faults in one pass; several values after each other become a list. */
export function repairJson(text: string): string {
  const written = new JsonWriter()
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? ''
    if (character === '"') at = written.string(text, at)
    else if (text.startsWith('/*', at)) at = after(text, '*/', at)
    else if (text.startsWith('//', at)) at = after(text, '\n', at)
    else {
      written.mark(character)
      at++
    }
  }
  return written.finish()
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from + 2)
  return found < 0 ? text.length : found + end.length
}

class JsonWriter {
  private readonly parts: string[] = []
  private readonly open: string[] = []
  private roots = 0

  /** Copies a string that begins at `from`, with what may not stand in one escaped; tells where it ends. */
  string(text: string, from: number): number {
    let at = from + 1
    let value = '"'
    for (; at < text.length && text[at] !== '"'; at++) {
      const character = text[at] ?? ''
      if (character === '\\') {
        value += escapeOf(text, at)
        at++
      } else value += character < ' ' ? ' ' : character
    }
    this.parts.push(`${value}"`)
    return at + 1
  }

  mark(character: string): void {
    const closer = closers[character]
    if (closer !== undefined) {
      if (this.open.length === 0 && this.roots++ > 0) this.parts.push(',')
      this.open.push(closer)
    } else if (character === '}' || character === ']') {
      if (this.open.at(-1) !== character) return
      this.open.pop()
      this.dropComma()
    } else if (character === ';' || (this.open.length === 0 && character === ',')) return
    this.parts.push(character)
  }

  finish(): string {
    this.dropComma()
    const body = this.parts.join('') + this.open.reverse().join('')
    return this.roots > 1 ? `[${body}]` : body
  }

  private dropComma(): void {
    while (/^\s$/.test(this.parts.at(-1) ?? '')) this.parts.pop()
    if (this.parts.at(-1) === ',') this.parts.pop()
  }
}

/** An escape JSON knows is kept; of any other the character stays. */
function escapeOf(text: string, at: number): string {
  const next = text[at + 1] ?? ''
  if (/["\\/bfnrt]/.test(next) || /^u[0-9a-f]{4}/i.test(text.slice(at + 1, at + 6))) return `\\${next}`
  return next < ' ' ? ' ' : next
}
