import type { Sql } from '../archive/sql'
import { chaptersOf, renumberSaga, storiesById } from '../archive/stories'
import type { Archive } from '../archive/types'
import { addStory, gather } from './storyRows'

const DAY_MS = 86_400_000
/** A story with more articles than this goes on in a new chapter after a lull; one that is longer than so many days with fewer. */
const LONG_ARTICLES = 40
const LONG_DAYS = 30
const LONG_LASTING_ARTICLES = 20
/** Days without news that end a chapter. */
const LULL_DAYS = 4
/** A story with more articles than this is divided even without a lull. */
const MOST_ARTICLES = 60
/** A chapter has at least so many articles; one of a story divided without a lull at least so many. */
const LEAST_ARTICLES = 3
const LEAST_WITHOUT_LULL = 15

interface Dated {
  readonly id: number
  readonly publishedAt: number
}

/** Where a story may be divided: before the article at `at`, after so many days without news. */
interface Cut {
  readonly at: number
  readonly days: number
}

const IN_TIME = 'SELECT id, published_at AS publishedAt FROM articles WHERE story_id = ? ORDER BY sort_key'
const TOGETHER = `
SELECT d.article_id AS one, d.other_id AS other FROM articles a
JOIN story_decisions d ON d.article_id = a.id AND d.verdict = 'together' WHERE a.story_id = ?`

/** The chapter of a running story that an article of this time belongs to: the one it falls into, else the nearest. */
export function chapterAt(sql: Sql, storyId: number, publishedAt: number): number {
  const [story] = storiesById(sql, [storyId])
  if (story === undefined || story.sagaId === null) return storyId
  const distance = ({ firstAt, lastAt }: { firstAt: number; lastAt: number }) => Math.max(0, firstAt - publishedAt, publishedAt - lastAt)
  const [nearest] = [...chaptersOf(sql, story.sagaId)].sort((a, b) => distance(a) - distance(b) || b.chapter - a.chapter)
  return nearest?.id ?? storyId
}

/** Lets a story that has grown long go on in a new chapter; inside a transaction. */
export function divideLongStory(archive: Archive, sql: Sql, storyId: number): void {
  const [story] = storiesById(sql, [storyId])
  if (story === undefined || !isLong(story.articleCount, story.lastAt - story.firstAt)) return
  const members = sql.all<Dated>(IN_TIME, storyId)
  const cut = findCut(members, sql.all<{ one: number; other: number }>(TOGETHER, storyId))
  if (cut === null) return
  const sagaId = story.sagaId ?? storyId
  if (story.sagaId === null) sql.run('UPDATE stories SET saga_id = ? WHERE id = ?', sagaId, storyId)
  const chapter = addStory(sql, { id: null, sagaId, chapter: story.chapter + 1, seenAt: null })
  gather(
    archive,
    sql,
    chapter,
    members.slice(cut.at).map(({ id }) => id)
  )
  for (const id of renumberSaga(sql, sagaId)) archive.noteChange('story', id)
}

function isLong(articles: number, span: number): boolean {
  return articles > LONG_ARTICLES || (span > LONG_DAYS * DAY_MS && articles > LONG_LASTING_ARTICLES)
}

/** The longest lull, if it is one; for a story that is too large the widest gap that parts it well. */
function findCut(members: readonly Dated[], together: readonly { readonly one: number; readonly other: number }[]): Cut | null {
  const places = new Map(members.map(({ id }, at) => [id, at]))
  const ties = together.map(({ one, other }) => [places.get(one) ?? 0, places.get(other) ?? 0])
  const isFree = ({ at }: Cut) => ties.every(([one = 0, other = 0]) => one < at === other < at)
  const lull = widest(members, LEAST_ARTICLES, isFree)
  if (lull !== null && lull.days >= LULL_DAYS) return lull
  return members.length > MOST_ARTICLES ? widest(members, LEAST_WITHOUT_LULL, () => true) : null
}

/** The widest gap that leaves so many articles on both sides. */
function widest(members: readonly Dated[], least: number, isAllowed: (cut: Cut) => boolean): Cut | null {
  const cuts = members.slice(least, members.length - least + 1).map(({ publishedAt }, place): Cut => {
    const at = place + least
    return { at, days: (publishedAt - (members[at - 1]?.publishedAt ?? publishedAt)) / DAY_MS }
  })
  return cuts.filter(isAllowed).sort((a, b) => b.days - a.days || a.at - b.at)[0] ?? null
}
