import { type DomDocument, type DomElement, type DomNode, isElement } from './dom'

type Test = (element: DomElement) => boolean

/** A selector's commas and parts, for the plain ones: names, ids, classes, attributes; no combinators and no pseudo-classes. */
const part = /\[([\w:-]+)(?:([~^$*|]?=)(?:"([^"]*)"|'([^']*)'|([^\]\s"']+))(\s+i)?)?\]|\.([\w-]+)|#([\w-]+)|^([a-z][\w-]*|\*)/giy
const tests = new Map<string, Test | null>()

/** Tells the elements a selector means; null for a selector that needs a real selector engine. Compiled once. */
export function plainTest(selector: string): Test | null {
  let test = tests.get(selector)
  if (test === undefined) {
    test = compileList(selector)
    tests.set(selector, test)
  }
  return test
}

/** Every element below a root that passes, in document order. */
export function collect(root: DomElement | DomDocument, test: Test): DomElement[] {
  const found: DomElement[] = []
  const visit = (parent: DomNode): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue
      if (test(node)) found.push(node)
      visit(node)
    }
  }
  if ('documentElement' in root) {
    if (test(root.documentElement)) found.push(root.documentElement)
    visit(root.documentElement)
  } else visit(root)
  return found
}

function compileList(selector: string): Test | null {
  const compounds = splitList(selector).map(compileCompound)
  const names = compounds.map((compound) => compound?.name ?? null)
  if (compounds.some((compound) => compound === null)) return null
  if (compounds.every((compound) => compound?.rest.length === 0) && !names.includes('*')) {
    const wanted = new Set(names)
    return (element) => wanted.has(element.localName)
  }
  const whole = compounds.flatMap((compound) => compound ?? [])
  return (element) => whole.some(({ name, rest }) => (name === '*' || name === element.localName) && rest.every((test) => test(element)))
}

/** Commas inside brackets and quotes part nothing. */
function splitList(selector: string): string[] {
  return (selector.match(/(?:\[[^\]]*\]|[^,[])+/g) ?? []).map((compound) => compound.trim())
}

interface Compound {
  readonly name: string
  readonly rest: readonly Test[]
}

function compileCompound(text: string): Compound | null {
  let name = '*'
  const rest: Test[] = []
  let end = 0
  for (const match of text.matchAll(part)) {
    const [whole, attribute, operator, double, single, bare, anyCase, className, id, element] = match
    end += whole.length
    if (element !== undefined) name = element.toLowerCase()
    else if (className !== undefined) rest.push(hasWord('class', className))
    else if (id !== undefined) rest.push(attributeTest('id', '=', id, false))
    else if (attribute !== undefined) rest.push(attributeTest(attribute, operator, double ?? single ?? bare ?? '', anyCase !== undefined))
  }
  return end === text.length && end > 0 ? { name, rest } : null
}

function attributeTest(name: string, operator: string | undefined, value: string, anyCase: boolean): Test {
  if (operator === undefined) return (element) => attributeOf(element, name) !== undefined
  if (operator === '~=' && !anyCase) return hasWord(name, value)
  const wanted = anyCase ? value.toLowerCase() : value
  const compare = comparisons[operator]
  return (element) => {
    const found = attributeOf(element, name)
    return found !== undefined && compare?.(anyCase ? found.toLowerCase() : found, wanted) === true
  }
}

/** Past linkedom's `getAttribute`, which takes a class apart and puts it together again. */
function attributeOf(element: DomElement, name: string): string | undefined {
  return element.getAttributeNode(name)?.value
}

const comparisons: Readonly<Record<string, (found: string, wanted: string) => boolean>> = {
  '$=': (found, wanted) => wanted !== '' && found.endsWith(wanted),
  '*=': (found, wanted) => wanted !== '' && found.includes(wanted),
  '=': (found, wanted) => found === wanted,
  '^=': (found, wanted) => wanted !== '' && found.startsWith(wanted),
  '|=': (found, wanted) => found === wanted || found.startsWith(`${wanted}-`),
  '~=': (found, wanted) => found.split(/\s+/).includes(wanted)
}

function hasWord(name: string, word: string): Test {
  return (element) => {
    const value = attributeOf(element, name)
    return value?.includes(word) === true && (value === word || value.split(/\s+/).includes(word))
  }
}
