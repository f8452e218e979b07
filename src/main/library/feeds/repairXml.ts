import { Parser } from 'htmlparser2'

/** Elements that hold one story. */
const itemNames: ReadonlySet<string> = new Set(['entry', 'item'])

/** Elements of an item that hold text only: where one starts while another is open, the first lacks its end tag. */
const leafNames: ReadonlySet<string> = new Set([
  'category',
  'comments',
  'content:encoded',
  'dc:creator',
  'dc:date',
  'description',
  'guid',
  'id',
  'link',
  'pubdate',
  'published',
  'summary',
  'title',
  'updated'
])

/** HTML elements without an end tag, written bare into an item's text. */
const voidNames: ReadonlySet<string> = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr'])

/**
 * Rewrites broken XML so that a parser takes it: closes what was left open, drops stray end tags, the doctype
 * (and with it every entity it defines) and the item that was cut off by the end of the text.
 */
export function repairXml(xml: string): string {
  const writer = createWriter()
  const parser = new Parser(writer.handler, { xmlMode: true, decodeEntities: false, lowerCaseTags: false })
  parser.write(xml)
  writer.cutHere()
  parser.end()
  return writer.finish()
}

function createWriter() {
  const open: string[] = []
  const out: string[] = []
  /** Length of `out` where the open item begins. */
  let itemStart = 0
  let isOver = false

  function closeDownTo(depth: number): void {
    while (open.length > depth) out.push(`</${open.pop()}>`)
  }
  function depthOf(isWanted: (name: string) => boolean): number {
    return open.findLastIndex((name) => isWanted(name.toLowerCase()))
  }
  /** Ends what the coming element shows to be over. */
  function makeRoomFor(name: string): void {
    const itemDepth = depthOf((opened) => itemNames.has(opened))
    if (itemNames.has(name) && itemDepth >= 0) closeDownTo(itemDepth)
    else if (leafNames.has(name) && leafNames.has(open.at(-1)?.toLowerCase() ?? '')) closeDownTo(open.length - 1)
  }
  function openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    const lower = name.toLowerCase()
    makeRoomFor(lower)
    if (itemNames.has(lower)) itemStart = out.length
    out.push(`<${name}${Object.entries(attributes).map(writeAttribute).join('')}${voidNames.has(lower) ? '/' : ''}>`)
    if (!voidNames.has(lower)) open.push(name)
  }

  const handler = {
    onopentag: (name: string, attributes: Readonly<Record<string, string>>) => void (isOver || openTag(name, attributes)),
    onclosetag: (name: string) => {
      const depth = depthOf((opened) => opened === name.toLowerCase())
      if (!isOver && depth >= 0) closeDownTo(depth)
    },
    ontext: (text: string) => void (isOver || out.push(open.length > 0 ? text.replaceAll('<', '&lt;') : '')),
    oncdatastart: () => void (isOver || out.push('<![CDATA[')),
    oncdataend: () => void (isOver || out.push(']]>'))
  }
  return {
    handler,
    /** What the parser says from now on is only its tidying up at the end of the text. */
    cutHere: () => {
      isOver = true
    },
    finish: () => {
      const itemDepth = depthOf((opened) => itemNames.has(opened))
      if (itemDepth >= 0) {
        out.length = itemStart
        open.length = itemDepth
      }
      closeDownTo(0)
      return out.join('')
    }
  }
}

function writeAttribute([name, value]: readonly [string, string]): string {
  return ` ${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`
}
