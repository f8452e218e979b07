import type { Article } from '@shared/contract/articles'
import { exportTree, leadFigure, type TreeTargets } from '../tree/exportTree'
import { notesSection, storyHeader } from '../tree/storyParts'
import type { ExportContext } from '../types'
import { escapeText } from './escapeText'
import { frontMatter } from './frontMatter'
import { writeMarkdown } from './writeMarkdown'

/** A whole story as a Markdown file. */
export function storyMarkdown(
  article: Article,
  targets: TreeTargets,
  { words, notesOf }: Pick<ExportContext, 'words' | 'notesOf'>
): string {
  const parts = [...leadFigure(article, targets), ...exportTree(article.html, targets), ...notesSection(notesOf(article), words)]
  const header = writeMarkdown(storyHeader(article, words))
  return `${frontMatter(article)}\n# ${escapeText(article.title).trim()}\n\n${header}\n\n${writeMarkdown(parts)}\n`
}
