import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import fc from 'fast-check'
import type { Archive } from '../../../../src/main/library/archive/types'
import { makeArticle } from '../../../helpers/makeArticle'
import { addFeed } from './temporaryArchive'

/** One thing that happens to an archive; numbers pick among what is there. */
export type Step =
  | { readonly do: 'addFeed'; readonly folder: number }
  | { readonly do: 'save' | 'revise'; readonly pick: number; readonly sections: readonly string[]; readonly links: readonly number[] }
  | { readonly do: 'setRead' | 'setStarred' | 'setQueued'; readonly picks: readonly number[]; readonly value: boolean }
  | { readonly do: 'setTags'; readonly pick: number; readonly tags: readonly string[] }
  | { readonly do: 'annotate'; readonly pick: number; readonly quote: string | null; readonly note: string }
  | { readonly do: 'unannotate'; readonly pick: number }
  | { readonly do: 'join'; readonly picks: readonly number[] }
  | { readonly do: 'leave' | 'remove'; readonly pick: number }
  | { readonly do: 'bringBack' }
  | { readonly do: 'markAllRead'; readonly scope: (typeof scopeKinds)[number]; readonly pick: number }
  | { readonly do: 'undo' }
  | { readonly do: 'removeFeed'; readonly pick: number }

const NEVER = Date.UTC(2100, 0)
const pick = fc.nat({ max: 50 })
const sections = fc.subarray(['World', 'Europe', 'Sport'])
const links = fc.array(fc.nat({ max: 30 }), { maxLength: 3 })
const write = (kind: 'save' | 'revise') => fc.record({ do: fc.constant(kind), pick, sections, links })
const set = (kind: 'setRead' | 'setStarred' | 'setQueued') =>
  fc.record({ do: fc.constant(kind), picks: fc.array(pick, { maxLength: 4 }), value: fc.boolean() })
const scopeKinds = ['all', 'unread', 'starred', 'queued', 'feed', 'folder', 'section'] as const

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('addFeed' as const), folder: fc.nat({ max: 2 }) }) },
  { weight: 8, arbitrary: write('save') },
  { weight: 3, arbitrary: write('revise') },
  { weight: 4, arbitrary: set('setRead') },
  { weight: 3, arbitrary: set('setStarred') },
  { weight: 3, arbitrary: set('setQueued') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('setTags' as const), pick, tags: fc.subarray(['boats', 'bread']) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('annotate' as const),
      pick,
      quote: fc.constantFrom(null, 'the harbour'),
      note: fc.constantFrom('', 'Ask them')
    })
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unannotate' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), picks: fc.array(pick, { minLength: 2, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'remove' as const), pick }) },
  { weight: 1, arbitrary: fc.constant({ do: 'bringBack' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('markAllRead' as const), scope: fc.constantFrom(...scopeKinds), pick }) },
  { weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeFeed' as const), pick }) }
)

/** Lets steps happen to an archive. */
export function createLife(archive: Archive): { readonly live: (step: Step) => void } {
  const folders = [null, archive.ensureFolder(['Outer']), archive.ensureFolder(['Outer', 'Inner'])]
  let saved = 0
  let undoToken: string | null = null
  const feedAt = (index: number) => archive.feeds()[index % Math.max(1, archive.feeds().length)]
  const articles = () => ids(archive)
  const articleAt = (index: number) => articles()[index % Math.max(1, articles().length)]
  const address = (number: number) => `https://news.example/${number}`
  const content = (feedId: FeedId, { sections, links }: Step & { do: 'save' | 'revise' }) =>
    makeArticle({ feedId, sections, links: links.map((n) => ({ url: address(n), canonicalUrl: address(n), text: 'x', isRelated: false })) })

  function live(now: Step): void {
    switch (now.do) {
      case 'addFeed': {
        const folderId = folders[now.folder] ?? null
        const isThere = archive.folders().some((folder) => folder.id === folderId)
        addFeed(archive, { folderId: isThere ? folderId : null })
        return
      }
      case 'save': {
        const feed = feedAt(now.pick)
        if (feed !== undefined) archive.saveArticle({ ...content(feed.id, now), addresses: [address(saved++)] })
        return
      }
      case 'revise': {
        const id = articleAt(now.pick)
        if (id !== undefined) archive.saveArticle({ ...content(archive.article(id).feedId, now), addresses: [] }, id)
        return
      }
      case 'setRead':
        return archive.setRead(picked(now.picks), now.value)
      case 'setStarred':
        return archive.setStarred(picked(now.picks), now.value)
      case 'setQueued':
        return archive.setQueued(picked(now.picks), now.value)
      case 'setTags': {
        const id = articleAt(now.pick)
        if (id !== undefined) archive.setTags(id, now.tags)
        return
      }
      case 'annotate': {
        const id = articleAt(now.pick)
        const passage = now.quote === null ? null : { quote: now.quote, prefix: '', suffix: '', startAt: now.pick }
        if (id !== undefined) archive.addAnnotation({ articleId: id, passage, color: 'yellow', note: now.note })
        return
      }
      case 'unannotate': {
        const id = articleAt(now.pick)
        if (id !== undefined) archive.removeAnnotations(archive.annotationsOf(id).map((annotation) => annotation.id))
        return
      }
      case 'join': {
        const [standing, ...others] = picked(now.picks)
        if (standing !== undefined) archive.joinDuplicates(standing, others)
        return
      }
      case 'leave': {
        const id = articleAt(now.pick)
        if (id !== undefined) archive.leaveDuplicates(id)
        return
      }
      case 'remove': {
        const id = articleAt(now.pick)
        if (id !== undefined) archive.removeArticles(archive.beginRemoval(NEVER), [id], 0)
        return
      }
      case 'bringBack': {
        const [removal] = archive.removals()
        if (removal !== undefined) archive.undoRemoval(removal.id)
        return
      }
      case 'markAllRead':
        undoToken = archive.markAllRead(scopeOf(now)).undoToken
        return
      case 'undo':
        if (undoToken !== null) archive.undoMarkAllRead(undoToken)
        undoToken = null
        return
      case 'removeFeed': {
        const feed = feedAt(now.pick)
        if (feed !== undefined) archive.removeFeed(feed.id)
        return
      }
    }
  }

  const picked = (picks: readonly number[]) => picks.flatMap((index) => articleAt(index) ?? [])

  function scopeOf({ scope, pick }: Step & { do: 'markAllRead' }): Scope {
    const feed = feedAt(pick)
    const folder = archive.folders()[0]
    if (scope === 'feed') return feed === undefined ? { kind: 'all' } : { kind: 'feed', feedId: feed.id }
    if (scope === 'folder') return folder === undefined ? { kind: 'all' } : { kind: 'folder', folderId: folder.id }
    return scope === 'section' ? { kind: 'section', name: 'Europe' } : { kind: scope }
  }

  return { live }
}

export function ids(archive: Archive): readonly ArticleId[] {
  return archive.page({ scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 1000 }).articles.map((head) => head.id)
}
