import ts from 'typescript'
import { expect, test } from 'vitest'
import { flatten } from '../../../../src/shared/messages/catalog'
import english from '../../../../src/shared/messages/en'
import { calledWith, type SourceString, sourceStrings } from '../../../helpers/sourceStrings'

/** Attributes and properties that a person reads or hears. */
const shown = /^(?:about|alt|aria-(?:description|label|placeholder|roledescription|valuetext)|label|placeholder|title)$/
/** What is called with words for a log, or with a selector. */
const unseen =
  /^(?:console\.\w+|new (?:\w*Error|RegExp|Worker|URL)|.*\.(?:closest|matches|querySelector(?:All)?|getAttribute|setProperty|split|includes|startsWith|endsWith|test|replace|replaceAll)|matchMedia)$/
/** Names of keys, of the program and of formats. */
const names =
  /^(?:Alt|Arrow\w+(?: Arrow\w+)*|Atom|Backspace|Control|Dead|Delete|End|Enter|Escape|F\d+|Home|JSON Feed|Meta|Offprint|Page(?:Down|Up)|Plus|Process|Shift|Space|Tab|Unidentified)$/

const keys = new Set(Object.keys(flatten(english)))
/** `g a`; a selector. */
const codes = /^\S(?: \S)+$|\[[\w-]+(?:\]|[~|^$*]?=)|^[\w.#+*&[\]-]+(?:, [\w.#+*&[\]-]+)+$/

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)
const isSentence = (text: string): boolean => /\p{L}[,:;]? [“(]?\p{L}/u.test(text) || /^\p{Lu}\p{Ll}{2,}[.…!?]?$/u.test(text)

/** The attribute or property that a string is the value of. */
function holderOf({ parent }: ts.Node): string | null {
  if (ts.isJsxAttribute(parent)) return parent.name.getText()
  if (ts.isJsxExpression(parent)) return holderOf(parent)
  return ts.isPropertyAssignment(parent) ? parent.name.getText() : null
}

function isBare({ node, text }: SourceString): boolean {
  if (!hasLetters(text) || names.test(text) || keys.has(text) || codes.test(text) || isCode(node)) return false
  return ts.isJsxText(node) || shown.test(holderOf(node) ?? '') || isSentence(text)
}

/** Types, imports, class names, styles, queries of the language itself. */
function isCode(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isExportDeclaration(parent)) return true
  if (ts.isBinaryExpression(parent) && calledWith(parent) === 'new Error') return true
  if (unseen.test(calledWith(node) ?? '') || calledWith(node) === 't') return true
  return /^(?:aria-keyshortcuts|className|d|of|placement|style|transform)$/.test(holderOf(node) ?? '')
}

test('no view holds a bare string: every word comes from the catalogs', () => {
  const bare = sourceStrings('src/renderer').filter(isBare)
  expect(bare.map(({ at, text }) => `${at} ${text}`)).toEqual([])
})
