/**
 * The whole objects of the `items` array of a JSON Feed that was cut off, as a feed with those items and
 * the plain members before them; null when there is no such array.
 */
export function repairJson(json: string): string | null {
  const start = /"items"\s*:\s*\[/.exec(json)
  if (start === null) return null
  const arrayStart = start.index + start[0].length
  const end = endOfLastObject(json, arrayStart)
  return `${json.slice(0, end)}]}`
}

/** Position after the last complete object of the array that begins at `from`. */
function endOfLastObject(json: string, from: number): number {
  let end = from
  let depth = 0
  for (let at = from; at < json.length; at++) {
    const character = json[at]
    if (character === '"') at = endOfString(json, at)
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    if (depth < 0) break
    if (depth === 0 && character === '}') end = at + 1
  }
  return end
}

function endOfString(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at++) {
    if (json[at] === '\\') at++
    else if (json[at] === '"') return at
  }
  return json.length
}
