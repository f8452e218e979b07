import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const fixtures = join(import.meta.dirname, '../../../fixtures')
const article = z.object({
  feed: z.string(),
  at: z.iso.datetime(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  copyOf: z.int().optional()
})

/** `newsStories` is there to tune by; `unseenStories` is only measured on. */
export type CopyFolder = 'newsStories' | 'unseenStories'

/** An article with the text it repeats: articles of one original are copies of each other. */
export type LabelledCopy = z.infer<typeof article> & { readonly original: string }

/** The labelled news of a folder, in order of time; an article that repeats nothing is its own original. */
export function labelledCopies(folder: CopyFolder): LabelledCopy[] {
  const directory = join(fixtures, folder)
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'))
  const articles = files.flatMap((name) => {
    const parsed = z.array(article).parse(JSON.parse(readFileSync(join(directory, name), 'utf8')))
    const originalOf = (index: number): number => {
      const copied = parsed[index]?.copyOf
      return copied === undefined ? index : originalOf(copied)
    }
    return parsed.map((entry, index) => ({ ...entry, original: `${name} ${originalOf(index)}` }))
  })
  return articles.sort((a, b) => (a.at < b.at ? -1 : 1))
}
