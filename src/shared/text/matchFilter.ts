import type { ArticleHead, ArticleMedia, ArticleStatus } from '../contract/articles'
import { assertNever } from '../contract/errors'
import { fold } from './fold'
import type { Filter, NameFilterName } from './queryTypes'

/** What a filter looks at. */
export interface FilteredArticle {
  readonly head: ArticleHead
  readonly status: ArticleStatus
  readonly feedTitle: string
  /** Names of the folders its feed is in, outermost first. */
  readonly folders: readonly string[]
}

/** What a few filters look at beyond the head of an article. */
export interface FilteredDetails {
  readonly siteName: string | null
  readonly media: readonly Pick<ArticleMedia, 'kind'>[]
  /** People, places and organisations in the text. */
  readonly names: readonly string[]
  readonly storyTitle: string | null
}

const noDetails: FilteredDetails = { siteName: null, media: [], names: [], storyTitle: null }

/** Whether a filter looks at more than the head of an article, so that only the archive can answer it. */
export function needsDetails(filter: Filter): boolean {
  if (filter.name === 'has') return filter.value === 'audio' || filter.value === 'video'
  return filter.name === 'name' || filter.name === 'site' || filter.name === 'story'
}

/** Whether an article passes a filter; without details none passes a filter that needs them. */
export function matchFilter(filter: Filter, article: FilteredArticle, details: FilteredDetails = noDetails): boolean {
  const { head } = article
  switch (filter.name) {
    case 'time':
      return (filter.from === null || head.publishedAt >= filter.from) && (filter.to === null || head.publishedAt < filter.to)
    case 'lang':
      return head.language !== null && head.language.toLowerCase().split('-', 1)[0] === filter.value
    case 'has':
      return hasPart(filter.value, article, details)
    case 'is':
      return isStatus(filter.value, article)
    default:
      return namesOf(filter.name, article, details).some((name) => matchesName(name, filter)) || isStoryNumber(filter, head)
  }
}

/** Whether a name answers a filter: holds its value, or is it; accents and case aside. */
export function matchesName(name: string, { value, isExact }: { readonly value: string; readonly isExact: boolean }): boolean {
  return isExact ? fold(name) === value : fold(name).includes(value)
}

function namesOf(name: NameFilterName, { head, status, feedTitle, folders }: FilteredArticle, details: FilteredDetails): readonly string[] {
  switch (name) {
    case 'author':
      return some(head.byline)
    case 'feed':
      return [feedTitle]
    case 'folder':
      return folders
    case 'name':
      return details.names
    case 'section':
      return head.sections
    case 'site':
      return [...some(details.siteName), ...some(head.url && hostOf(head.url))]
    case 'story':
      return some(details.storyTitle)
    case 'tag':
      return status.tags
    case 'topic':
      return some(head.topic)
    default:
      return assertNever(name)
  }
}

function some(name: string | null): readonly string[] {
  return name === null ? [] : [name]
}

/** The host of an address, as written between `//` and the next `/`. */
function hostOf(url: string): string {
  return /\/\/([^/]*)/.exec(url)?.[1] ?? ''
}

function isStoryNumber(filter: Filter, { storyId }: ArticleHead): boolean {
  return filter.name === 'story' && storyId !== null && filter.value === String(storyId)
}

function hasPart(part: Extract<Filter, { name: 'has' }>['value'], { head, status }: FilteredArticle, { media }: FilteredDetails): boolean {
  switch (part) {
    case 'audio':
    case 'video':
      return media.some(({ kind }) => kind === part)
    case 'comments':
      return (head.commentCount ?? 0) > 0
    case 'highlight':
      return status.hasHighlight
    case 'note':
      return status.hasNote
    case 'image':
      return head.capture.images.saved > 0
    case 'revision':
      return head.revisedAt !== null
    default:
      return assertNever(part)
  }
}

function isStatus(status: Extract<Filter, { name: 'is' }>['value'], { head, status: marks }: FilteredArticle): boolean {
  switch (status) {
    case 'duplicate':
      return head.duplicateOf !== null
    case 'queued':
      return marks.isQueued
    case 'read':
      return marks.isRead
    case 'starred':
      return marks.isStarred
    case 'unread':
      return !marks.isRead
    default:
      return assertNever(status)
  }
}
