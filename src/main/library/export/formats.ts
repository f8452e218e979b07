import type { ExportFormat } from '@shared/contract/export'
import { epubFormat } from './epub/epubFormat'
import { htmlFormat } from './html/htmlFormat'
import { jsonFormat } from './json/jsonFormat'
import { singleMarkdown, zippedMarkdown } from './markdown/markdownFormats'
import type { StoryFormat } from './types'

/** How stories are written, by format. */
export const formats: Readonly<Record<ExportFormat, StoryFormat>> = {
  epub: epubFormat,
  html: htmlFormat,
  json: jsonFormat,
  markdown: zippedMarkdown
}

/** How so many stories are written to a file; one story as Markdown is a text, unless an archive is asked for. */
export function formatOf(format: ExportFormat, stories: number, path: string): StoryFormat {
  return format === 'markdown' && stories === 1 && !/\.zip$/i.test(path) ? singleMarkdown(path) : formats[format]
}
