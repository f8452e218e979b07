import type { Article } from '@shared/contract/articles'
import { stringify } from 'yaml'

/** What stands above the text between two lines of `---`: fields that Offprint's own import and most programs for notes know. */
export function frontMatter(article: Article): string {
  const { title, byline, publishedAt, siteName, feedTitle, url, language, direction, sections, tags } = article
  const fields = {
    title,
    ...(byline !== null && { author: byline }),
    date: new Date(publishedAt).toISOString(),
    publication: siteName ?? feedTitle,
    ...(url !== null && { url }),
    ...(language !== null && { language }),
    ...(direction === 'rtl' && { direction }),
    ...(sections.length > 0 && { sections: [...sections] }),
    ...(tags.length > 0 && { tags: [...tags] })
  }
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`
}
