import { createHash } from 'node:crypto'
import type { Article } from '@shared/contract/articles'
import type { OutputFile } from '../../files/outputFile'
import { exportTree, leadFigure, type TreeTargets } from '../tree/exportTree'
import { shownPictures } from '../tree/shownPictures'
import { notesSection, storyHeader } from '../tree/storyParts'
import { element, type StoryNode } from '../tree/storyTree'
import { escapeMarkup, writeMarkup } from '../tree/writeMarkup'
import type { ExportContext, StoryFormat } from '../types'
import { pageStyle } from './style'

/** One page with everything in it: no script, nothing fetched, links between its stories lead to their place. */
export const htmlFormat: StoryFormat = {
  limit: 500,
  open: async (output, context) => {
    await output.write(head(context))
    return { add: (article) => writeStory(article, output, context), finish: () => output.write('</body>\n</html>\n') }
  }
}

const anchor = (id: number): string => `story-${id}`

function head({ choice, heads, words, now }: ExportContext): string {
  const hash = createHash('sha256').update(pageStyle).digest('base64')
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'`
  const single = heads.length === 1
  const language = (single ? heads[0]?.language : null) ?? words.language
  const title = single ? (heads[0]?.title ?? choice.title) : choice.title
  const opening = `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Offprint">
<title>${escapeMarkup(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
`
  return single ? opening : `${opening}${writeMarkup(contents(title, { heads, words, now }))}\n`
}

function contents(title: string, { heads, words, now }: Pick<ExportContext, 'heads' | 'words' | 'now'>): readonly StoryNode[] {
  const entries = heads.map(({ id, title: name }) => element('li', { dir: 'auto' }, element('a', { href: `#${anchor(id)}` }, name)))
  const collected = words.t('export.collected', { count: heads.length, day: words.day(now.getTime()) })
  return [
    element('h1', {}, title),
    element('p', { class: 'about' }, collected),
    element('nav', { 'aria-label': words.t('export.contents') }, element('ol', {}, ...entries))
  ]
}

/** Pictures are written where they are first shown; a page has no way to name the same one twice. */
async function writeStory(article: Article, output: OutputFile, context: ExportContext): Promise<void> {
  const { heads, words, notesOf } = context
  const targets = await targetsOf(article, context)
  const isSingle = heads.length === 1
  const body = [
    element(isSingle ? 'h1' : 'h2', {}, article.title),
    ...storyHeader(article, words),
    ...leadFigure(article, targets),
    ...wideTables(exportTree(article.html, targets)),
    ...notesSection(notesOf(article), words)
  ]
  const { language, direction } = article
  const attributes = { id: anchor(article.id), ...(language !== null && { lang: language }), dir: direction }
  await output.write(`${writeMarkup([element('article', attributes, ...body)])}\n`)
}

async function targetsOf(article: Article, { heads, pictures, words }: ExportContext): Promise<TreeTargets> {
  const data = new Map<string, string>()
  for (const src of shownPictures(article)) {
    if (pictures.nameOf(src) === null) continue
    const picture = await pictures.read(src)
    if (picture === null) pictures.leaveOut()
    else data.set(src, `data:${picture.mime};base64,${Buffer.from(picture.bytes).toString('base64')}`)
  }
  const ids = new Set<number>(heads.map(({ id }) => id))
  return {
    picture: (src) => data.get(src) ?? null,
    story: (id) => (ids.has(id) ? `#${anchor(id)}` : null),
    idPrefix: `${anchor(article.id)}-`,
    missing: (alt) => (alt === '' ? '' : words.t('export.missingPicture', { alt }))
  }
}

/** A wide table scrolls by itself. */
function wideTables(nodes: readonly StoryNode[]): readonly StoryNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    if (node.name === 'table') return element('div', { class: 'table' }, node)
    return { ...node, children: wideTables(node.children) }
  })
}
