import type { ArticleHead } from '@shared/contract/articles'
import type { ArticleId, StoryId } from '@shared/contract/ids'
import type { StoryPage } from '@shared/contract/stories'
import { AnswerCache } from './answerCache'
import type { Applied } from './applied'
import { readAnnotations } from './readAnnotations'
import type { Replica, ReplicaSource } from './replica'

/** What the library is asked for as stories are opened: what each answer is, and which changes make it untrue. */
export function createAnswers(
  source: ReplicaSource
): Pick<Replica, 'annotationLists' | 'annotations' | 'articles' | 'related' | 'stories' | 'copies'> {
  const { client } = source
  return {
    annotations: new AnswerCache(source, {
      read: (id: ArticleId) => client.request('annotations.ofArticle', { id }),
      isTouched: ({ annotated, started }, id) => started || annotated.has(id),
      isGone
    }),
    annotationLists: new AnswerCache(source, {
      read: (key: string) => readAnnotations(client, key),
      isTouched: ({ kinds, removed }) => kinds.has('annotation') || removed.size > 0,
      isGone: () => false
    }),
    articles: new AnswerCache(source, {
      read: (id: ArticleId) => client.request('articles.read', { id }),
      isTouched: (applied, id) => applied.articles.has(id),
      isGone
    }),
    related: new AnswerCache(source, {
      read: (id: ArticleId) => client.request('stories.related', { id }),
      isTouched: ({ kinds }) => kinds.has('story'),
      isGone
    }),
    stories: new AnswerCache(source, {
      read: (id: StoryId) => client.request('stories.page', { id }),
      isTouched: (applied, _, page) => applied.kinds.has('story') || holdsTouched(page, applied),
      isGone: () => false
    }),
    copies: new AnswerCache(source, {
      read: async (id: ArticleId): Promise<readonly ArticleHead[]> => (await client.request('articles.duplicates', { id })).articles,
      isTouched: (applied, id, copies) => [id, ...copies.map((copy) => copy.id)].some((each) => isTouched(applied, each)),
      isGone
    })
  }
}

const isGone = ({ removed }: Applied, id: ArticleId): boolean => removed.has(id)
const isTouched = ({ articles, removed }: Applied, id: ArticleId): boolean => articles.has(id) || removed.has(id)

function holdsTouched({ members }: StoryPage, applied: Applied): boolean {
  return members.some(({ head }) => isTouched(applied, head.id) || applied.statuses.has(head.id))
}
