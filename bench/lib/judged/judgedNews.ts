import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

const fixtures = join(import.meta.dirname, '../../../tests/fixtures')

const article = z.object({
  feed: z.string(),
  at: z.iso.datetime(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  byline: z.string().optional(),
  section: z.string().optional(),
  topic: z.string().optional()
})

const query = z.object({
  query: z.string(),
  kind: z.string(),
  held: z.boolean().default(false),
  grades: z.record(z.string(), z.int().min(1).max(3))
})

/** An article of the judged set. `key`: its file and index, as the grades name it. */
export type JudgedArticle = z.infer<typeof article> & { readonly key: string }

/** A query with the worth of each article for it, 1 to 3; `held` ones are never tuned by. */
export type JudgedQuery = z.infer<typeof query>

/** All articles that were judged, in order of time. */
export function judgedArticles(): JudgedArticle[] {
  const news = join(fixtures, 'newsStories')
  const files = readdirSync(news).filter((name) => name.endsWith('.json'))
  const paths = [...files.map((name) => join(news, name)), join(fixtures, 'search/documents.json')]
  return paths.flatMap(readArticles).sort((a, b) => (a.at < b.at ? -1 : 1))
}

function readArticles(path: string): JudgedArticle[] {
  const event = basename(path, '.json')
  return z
    .array(article)
    .parse(JSON.parse(readFileSync(path, 'utf8')))
    .map((entry, index) => ({ ...entry, key: `${event}#${index}` }))
}

export function judgedQueries(): JudgedQuery[] {
  return z.array(query).parse(JSON.parse(readFileSync(join(fixtures, 'search/queries.json'), 'utf8')))
}
