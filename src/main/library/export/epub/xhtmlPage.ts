import type { StoryNode } from '../tree/storyTree'
import { escapeMarkup, writeMarkup } from '../tree/writeMarkup'

interface Page {
  readonly title: string
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly body: readonly StoryNode[]
}

/** A page of a book: XHTML, well-formed whatever the story holds. */
export function xhtmlPage({ title, language, direction, body }: Page): string {
  const lang = language === null ? '' : ` lang="${escapeMarkup(language)}" xml:lang="${escapeMarkup(language)}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${lang} dir="${direction}">
<head><meta charset="utf-8"/><title>${escapeMarkup(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${writeMarkup(body)}</body>
</html>
`
}
