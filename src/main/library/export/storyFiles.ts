import type { Article } from '@shared/contract/articles'
import type { ExportHead } from './collectHeads'

const MAX_LENGTH = 60
const reserved = /^(?:aux|con|nul|prn|com\d|lpt\d)$/i

/** A title as a file's name, without its ending, that every system takes; its script is kept. */
function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a name
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069"*/:<>?\\|#%[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const cut = [...name]
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '')
  return cut === '' || reserved.test(cut) ? `story ${cut}`.trim() : cut
}

/** Names for the stories of one export, each its own whatever the case: by date and title. */
export function storyNames(heads: readonly ExportHead[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const used = new Set<string>()
  for (const { id, title, publishedAt } of heads) {
    const stem = `${new Date(publishedAt).toISOString().slice(0, 10)} ${fileName(title)}`
    let name = stem
    for (let copy = 2; used.has(name.toLowerCase()); copy += 1) name = `${stem} ${copy}`
    used.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}

/** The line under a headline: who wrote it, for whom. */
export function sourceOf({ byline, siteName, feedTitle }: Pick<Article, 'byline' | 'siteName' | 'feedTitle'>): readonly string[] {
  return [byline, siteName ?? feedTitle].filter((part): part is string => part !== null && part !== '')
}
