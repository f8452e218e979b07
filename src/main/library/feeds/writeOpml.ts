import type { Feed, Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'

type Listed = Pick<Feed, 'url' | 'siteUrl' | 'title' | 'folderId'>

/** Writes subscriptions as OPML 2.0, folders as nested outlines; what `readOpml` reads back is the same. */
export function writeOpml(feeds: readonly Listed[], folders: readonly Folder[]): string {
  const rows = outlinesIn(null, feeds, folders, '    ')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    '    <title>Offprint subscriptions</title>',
    '  </head>',
    '  <body>',
    ...rows,
    '  </body>',
    '</opml>',
    ''
  ].join('\n')
}

function outlinesIn(parent: FolderId | null, feeds: readonly Listed[], folders: readonly Folder[], indent: string): string[] {
  const inner = folders.filter(({ parentId }) => parentId === parent).flatMap((folder) => folderOutline(folder, feeds, folders, indent))
  return [...inner, ...feeds.filter(({ folderId }) => folderId === parent).map((feed) => indent + feedOutline(feed))]
}

function folderOutline({ id, name }: Folder, feeds: readonly Listed[], folders: readonly Folder[], indent: string): string[] {
  const rows = outlinesIn(id, feeds, folders, `${indent}  `)
  return rows.length === 0 ? [] : [`${indent}<outline text="${quote(name)}" title="${quote(name)}">`, ...rows, `${indent}</outline>`]
}

function feedOutline({ title, url, siteUrl }: Listed): string {
  const site = siteUrl === null ? '' : ` htmlUrl="${quote(siteUrl)}"`
  return `<outline type="rss" text="${quote(title)}" title="${quote(title)}" xmlUrl="${quote(url)}"${site}/>`
}

function quote(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
