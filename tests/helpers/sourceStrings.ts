import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A text written into a source file, and where. */
export interface SourceString {
  readonly node: ts.Node
  /** With `…` in the place of what is filled in. */
  readonly text: string
  /** `src/renderer/App.tsx:12` */
  readonly at: string
}

/** Every string, template and piece of JSX text in the TypeScript files below a folder. */
export function sourceStrings(folder: string): readonly SourceString[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .flatMap((name) => stringsOf(join(folder, name)))
}

function stringsOf(path: string): readonly SourceString[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: SourceString[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null) found.push({ node, text, at: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}` })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isJsxText(node)) return node.text.trim()
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
  return null
}

/** What a node is an argument of: `console.error`, `new Error`; null where it is none. */
export function calledWith(node: ts.Node): string | null {
  const { parent } = node
  if (ts.isCallExpression(parent)) return parent.expression.getText()
  return ts.isNewExpression(parent) ? `new ${parent.expression.getText()}` : null
}
