import { extname } from 'node:path'
import type { ArticleId } from '@shared/contract/ids'
import type { Archive } from '../archive/types'

/** Pages saved in one preparation because stories link to them; the others with the next. */
const LINKS_A_RUN = 500

/** Endings of addresses that lead to files, not to pages. Sorted. */
const fileEndings: ReadonlySet<string> = new Set(
  (
    '.7z .avi .avif .bmp .csv .dmg .doc .docx .epub .exe .flac .gif .gz .ico .iso .jpeg .jpg .json .m4a .m4v .mkv .mov .mp3 .mp4 .mpeg .odt .ogg ' +
    '.opus .pdf .png .ppt .pptx .rar .rss .svg .tar .tgz .tif .tiff .txt .wav .webm .webp .wmv .xls .xlsx .xml .zip'
  ).split(' ')
)

export interface LinkedPage {
  readonly articleId: ArticleId
  readonly url: string
}

/** Collects the unsaved pages that stories link to, each once, up to the bound of a run. */
export interface LinkCollector {
  /** Those of one story that are new to the collection. */
  add(id: ArticleId): readonly LinkedPage[]
  count(): number
}

export function collectLinks(archive: Pick<Archive, 'openLinks'>): LinkCollector {
  const seen = new Set<string>()
  return {
    add: (id) =>
      (seen.size < LINKS_A_RUN ? archive.openLinks(id) : []).flatMap(({ url, canonicalUrl }) => {
        if (seen.size >= LINKS_A_RUN || seen.has(canonicalUrl) || isFile(url)) return []
        seen.add(canonicalUrl)
        return [{ articleId: id, url }]
      }),
    count: () => seen.size
  }
}

function isFile(url: string): boolean {
  return URL.canParse(url) && fileEndings.has(extname(new URL(url).pathname).toLowerCase())
}
