/** A part of a MIME message that holds no other (RFC 2045, 2046). */
export interface MimePart {
  /** As written, with its parameters; the type in lower case is `type`. */
  readonly contentType: string
  readonly type: string
  readonly encoding: string
  readonly location: string | null
  /** Without its angle brackets. */
  readonly id: string | null
  /** Still encoded. */
  readonly body: Uint8Array
}

/** A message taken apart: its headers by lower-cased name, and its leaves in order. */
export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>
  readonly parts: readonly MimePart[]
}

/** What one message may hold; what lies beyond is left out. */
const limits = { parts: 2_000, depth: 5, headerBytes: 65_536 } as const

/** Reads a message as far as it goes: a missing last boundary, bare line feeds and folded headers are as good as what the standard asks for. */
export function readMime(bytes: Uint8Array): MimeMessage {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const reader = new MimeReader()
  const headers = reader.read(whole, 0)
  return { headers, parts: reader.parts }
}

class MimeReader {
  readonly parts: MimePart[] = []
  private seen = 0

  read(entity: Buffer, depth: number): ReadonlyMap<string, string> {
    const { headers, body } = splitEntity(entity)
    const contentType = headers.get('content-type') ?? 'text/plain'
    const type = /^[^;\s]+/.exec(contentType)?.[0].toLowerCase() ?? ''
    if (type.startsWith('multipart/')) this.readParts(body, contentType, depth)
    else if (type === 'message/rfc822') this.readMessage(body, depth)
    else this.parts.push(toPart(headers, contentType, type, body))
    return headers
  }

  private readMessage(body: Buffer, depth: number): void {
    if (depth < limits.depth) this.read(body, depth + 1)
  }

  private readParts(body: Buffer, contentType: string, depth: number): void {
    if (depth >= limits.depth) return
    const boundary = parameter(contentType, 'boundary') ?? /^--(\S{1,70})[ \t]*\r?$/m.exec(body.subarray(0, 4_096).toString('latin1'))?.[1]
    if (!boundary) return
    for (const part of partsBetween(body, `--${boundary}`)) {
      if (this.seen++ >= limits.parts) return
      this.read(part, depth + 1)
    }
  }
}

function toPart(headers: ReadonlyMap<string, string>, contentType: string, type: string, body: Buffer): MimePart {
  return {
    contentType,
    type,
    encoding: headers.get('content-transfer-encoding')?.toLowerCase() ?? '7bit',
    location: headers.get('content-location') ?? null,
    id: headers.get('content-id')?.replace(/^<|>$/g, '') ?? null,
    body
  }
}

/** Headers end at the first empty line; longer ones than anyone writes are cut, and their rest is body. */
function splitEntity(entity: Buffer): { readonly headers: ReadonlyMap<string, string>; readonly body: Buffer } {
  const head = entity.subarray(0, limits.headerBytes).toString('latin1')
  const empty = /^\r?\n|\r?\n\r?\n/.exec(head)
  const end = empty ? empty.index : head.length
  const headers = new Map<string, string>()
  // Chrome writes addresses as UTF-8 where they are not ASCII.
  const lines = Buffer.from(head.slice(0, end), 'latin1')
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: entity.subarray(empty ? end + empty[0].length : end) }
}

/** The text between one boundary line and the next (RFC 2046 §5.1.1). */
function* partsBetween(body: Buffer, delimiter: string): Generator<Buffer> {
  let start: number | null = null
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    const line = boundaryLine(body, at, delimiter.length)
    if (line === null) continue
    if (start !== null) yield body.subarray(start, withoutLineEnd(body, at))
    if (line.isLast) return
    start = line.end
  }
  if (start !== null) yield body.subarray(start)
}

/** Null where the delimiter is not a line of its own. */
function boundaryLine(body: Buffer, at: number, length: number): { readonly isLast: boolean; readonly end: number } | null {
  if (at > 0 && body[at - 1] !== 0x0a) return null
  const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.toString('latin1', at + length, at + length + 80))
  return rest ? { isLast: rest[1] !== undefined, end: at + length + rest[0].length } : null
}

function withoutLineEnd(body: Buffer, at: number): number {
  return body[at - 2] === 0x0d ? at - 2 : Math.max(0, at - 1)
}

/** A parameter of a header (RFC 2045 §5.1), quoted or not. */
export function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)
  return match?.[1] ?? match?.[2] ?? null
}
