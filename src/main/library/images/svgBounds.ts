import { Parser } from 'htmlparser2'

const maxDepth = 200
const maxElements = 20_000

/** Characters read before the bounds are looked at again: the parser's time grows with the square of the depth. */
const stepLength = 8_192

/** Whether a drawing has no more elements, and none deeper in others, than can be cleaned and drawn in good time. */
export function isWithinBounds(svg: string): boolean {
  let elements = 0
  let depth = 0
  let deepest = 0
  const parser = new Parser(
    {
      onopentagname() {
        elements++
        deepest = Math.max(deepest, ++depth)
      },
      onclosetag() {
        depth--
      }
    },
    { xmlMode: true }
  )
  for (let at = 0; at < svg.length; at += stepLength) {
    parser.write(svg.slice(at, at + stepLength))
    if (deepest > maxDepth || elements > maxElements) return false
  }
  return true
}
