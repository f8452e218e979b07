/** What the data in a page's scripts may cost; characters. */
const limits = { script: 3_000_000, total: 4_000_000, least: 400, scripts: 40 }

const dataType = /^(?:application|text)\/(?:[\w.+-]*\+)?json/i
const scriptType = /^(?:$|module$|(?:application|text)\/(?:x-)?(?:java|ecma)script)/i
/** `window.__STATE__ = {`, `Fusion.globalContent={`, `var data = JSON.parse("…` at the start of a statement. */
const assignment =
  /(?:^|[;\n{}])\s{0,8}(?:(?:var|let|const)\s+)?[\w$.]{1,80}(?:\[["'][\w$.:-]{1,80}["']\])?\s{0,20}=\s{0,20}(?=[[{]|JSON\.parse\(\s{0,20}["'])/g
const maxAssignments = 30

/** The data a page's scripts carry for its own program (`__NEXT_DATA__`, `window.__APOLLO_STATE__`, `Fusion.globalContent`), parsed; nothing is run. */
export function readStates(source: string): unknown[] {
  const states: unknown[] = []
  let total = 0
  for (const { type, text } of scriptsOf(source)) {
    if (text.length < limits.least || text.length > limits.script || states.length >= limits.scripts) continue
    total += text.length
    if (total > limits.total) break
    if (dataType.test(type)) states.push(...parsed(text))
    else if (scriptType.test(type)) states.push(...assigned(text))
  }
  return states
}

/** Scripts but JSON-LD, cut out by hand: their text is none of the parser's business, and large. */
function* scriptsOf(source: string): Generator<{ readonly type: string; readonly text: string }> {
  const opening = /<script\b([^>]{0,2000})>/gi
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const start = match.index + match[0].length
    const end = source.slice(start, start + limits.script + 1).search(/<\/script/i)
    if (end < 0) return
    const type = /\btype\s*=\s*["']?([^"'\s>]+)/i.exec(match[1] ?? '')?.[1] ?? ''
    opening.lastIndex = start + end
    if (!/ld\+json/i.test(type)) yield { type, text: source.slice(start, start + end) }
  }
}

function* assigned(text: string): Generator<unknown> {
  let count = 0
  assignment.lastIndex = 0
  for (let match = assignment.exec(text); match && count < maxAssignments; match = assignment.exec(text)) {
    const start = match.index + match[0].length
    const end = endOfValue(text, start)
    count++
    assignment.lastIndex = Math.max(end, start)
    if (end - start >= limits.least)
      yield* text.startsWith('JSON', start) ? unquoted(text.slice(start, end)) : parsed(text.slice(start, end))
  }
}

/** Where a literal ends: at the bracket that closes it, or at the end of a `JSON.parse` string. */
function endOfValue(text: string, start: number): number {
  if (text.startsWith('JSON', start)) {
    const quote = text.indexOf('(', start) + 1 + (/^\s*/.exec(text.slice(text.indexOf('(', start) + 1, start + 40))?.[0].length ?? 0)
    return endOfString(text, quote)
  }
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) at = endOfString(text, at) - 1
    else if (code === 123 || code === 91) depth++
    else if ((code === 125 || code === 93) && --depth === 0) return at + 1
  }
  return text.length
}

/** The index after the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at + 1
  }
  return text.length
}

/** The value of `JSON.parse("…")`: a string literal with JSON in it. */
function* unquoted(text: string): Generator<unknown> {
  const literal = text.slice(text.search(/["']/))
  const json = literal.startsWith("'")
    ? `"${literal
        .slice(1, -1)
        .replace(/\\'/g, "'")
        .replace(/(?<!\\)"/g, '\\"')}"`
    : literal
  for (const value of parsed(json)) if (typeof value === 'string') yield* parsed(value)
}

function* parsed(text: string): Generator<unknown> {
  for (const candidate of [text, text.replace(/([:,[])\s{0,20}(?:undefined|void 0|NaN)(?=\s{0,20}[,}\]])/g, '$1null')]) {
    try {
      yield JSON.parse(candidate)
      return
    } catch {
      // The next candidate, or nothing: what is no JSON holds no story.
    }
  }
}
