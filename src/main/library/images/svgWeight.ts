import { Parser } from 'htmlparser2'

/** One element; its weight is itself, its children, and all it draws by reference. */
interface Node {
  readonly children: Node[]
  readonly references: string[]
  weight: number | null
}

/** References into references: no drawing needs more, and a chain without end is a trap. */
const maxDepth = 60

/**
 * How many elements a drawing becomes once every reference (`use`, `url(#…)`) is followed: ten elements that each use the
 * one before ten times are ten thousand million. Infinity for chains too deep to follow; a reference to itself draws nothing.
 */
export function svgWeight(svg: string): number {
  const root: Node = { children: [], references: [], weight: null }
  const byId = new Map<string, Node>()
  const open: Node[] = [root]
  const parser = new Parser(
    {
      onopentag(_name, attributes) {
        const node: Node = { children: [], references: Object.values(attributes).flatMap(referencesIn), weight: null }
        if (attributes.id !== undefined && !byId.has(attributes.id)) byId.set(attributes.id, node)
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      onclosetag: () => void open.pop()
    },
    { xmlMode: true }
  )
  parser.end(svg)
  return weigh(root, byId, 0)
}

function referencesIn(value: string): string[] {
  if (value.startsWith('#')) return [value.slice(1)]
  return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].flatMap(([, id]) => (id === undefined ? [] : [id]))
}

function weigh(node: Node, byId: ReadonlyMap<string, Node>, depth: number): number {
  if (node.weight !== null) return node.weight
  if (depth > maxDepth) return Number.POSITIVE_INFINITY
  // Met again on the way down, it is a circle.
  node.weight = 0
  let weight = 1
  for (const child of node.children) weight += weigh(child, byId, depth)
  for (const id of node.references) {
    const target = byId.get(id)
    if (target) weight += weigh(target, byId, depth + 1)
  }
  node.weight = weight
  return weight
}
