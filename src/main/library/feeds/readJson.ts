import { repairJson } from './repairJson'

/** A JSON document, and whether its end was missing. */
export interface JsonDocument {
  readonly value: unknown
  readonly isCut: boolean
}

/** Reads JSON, with the mistakes people make by hand, and as much as there is of a feed that was cut off; null for none. */
export function readJson(text: string): JsonDocument | null {
  const whole = parse(text) ?? parse(tidy(text))
  if (whole !== null) return { value: whole, isCut: false }
  const repaired = repairJson(text)
  const part = repaired === null ? null : (parse(repaired) ?? parse(tidy(repaired)))
  return part === null ? null : { value: part, isCut: true }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r']
])

/** Line breaks within strings, commas after the last member, and what follows the end. */
function tidy(json: string): string {
  const end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1
  return json
    .slice(0, end)
    .replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|,(?=\s*[}\]])/g, (piece) =>
      piece === ',' ? '' : piece.replace(/[\t\n\r]/g, (character) => escapes.get(character) ?? '')
    )
}
