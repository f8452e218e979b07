import { ReaderError } from '@shared/contract/errors'
import { type ParsedRequestArgs, type RequestAnswer, type RequestName, requests } from '@shared/contract/requests'
import { annotationsMarkdown } from './annotations/annotationsMarkdown'
import type { Archive } from './archive/types'
import { opmlOf, subscribeOpml, subscribeOpmlFrom } from './feeds/opml'
import { addSampleEdition } from './feeds/sampleEdition'
import { subscribe } from './feeds/subscribe'
import type { Followers } from './followers'
import type { ImageStore } from './images/imageStore'
import type { Thumbnailer } from './images/thumbnails/thumbnailer'
import { importArticle } from './imports/importArticle'
import type { Source } from './network/source'
import { listedIds } from './offline/listedIds'
import type { Offline } from './offline/openOffline'
import type { Retention } from './retention/retention'
import type { Rules } from './rules/rules'
import type { Search } from './search/search'
import type { SmartFeeds } from './smartFeeds/smartFeeds'
import { libraryStats } from './stats'
import { storageOverview } from './storage'
import type { Stories } from './stories/stories'
import type { Sync } from './sync/sync'
import type { FileGrants } from './transfers/fileGrants'
import { transferAnswers } from './transfers/transferAnswers'
import type { Transfers } from './transfers/transfers'
import type { Extractor } from './workers/extractionPool'

/** The parts that answer requests. */
export interface LibraryParts {
  readonly directory: string
  readonly sampleDirectory: string
  readonly archive: Archive
  readonly store: ImageStore
  readonly source: Source
  readonly extractor: Extractor
  readonly thumbnails: Thumbnailer
  readonly search: Search
  readonly stories: Stories
  readonly sync: Sync
  readonly offline: Offline
  readonly smartFeeds: SmartFeeds
  readonly rules: Rules
  readonly followers: Followers
  readonly retention: Retention
  readonly transfers: Transfers
  readonly grants: FileGrants
  /** Has the library closed and opened again, by whoever runs it. */
  readonly onReopen: () => void
}

export type Answers = { readonly [N in RequestName]: (args: ParsedRequestArgs<N>) => RequestAnswer<N> | Promise<RequestAnswer<N>> }

/** How each request of the contract is answered: one row a request. */
export function createAnswers(parts: LibraryParts): Answers {
  const { archive, search, stories, sync, offline, followers, retention, smartFeeds, rules } = parts
  const done = <T>(_: T): null => null
  /** Search and stories have taken in what was fetched when the answer comes. */
  const settle = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work
    await followers.settled()
    return answer
  }
  return {
    'replica.start': () => archive.replicaStart(),
    'changes.since': ({ cursor, limit }) => archive.changesSince(cursor, limit),

    'articles.page': (query) => archive.page(query),
    'articles.heads': ({ ids }) => archive.heads(ids),
    'articles.read': ({ id }) => archive.article(id),
    'articles.setRead': ({ ids, isRead }) => done(archive.setRead(ids, isRead)),
    'articles.setStarred': ({ ids, isStarred }) => done(archive.setStarred(ids, isStarred)),
    'articles.setQueued': ({ ids, isQueued }) => done(archive.setQueued(ids, isQueued)),
    'articles.setTags': ({ id, tags }) => done(archive.setTags(id, tags)),
    'articles.mark': ({ ids, mark, value }) => archive.mark(ids, mark, value),
    'articles.tagsOf': ({ ids }) => archive.tagsOf(ids),
    'articles.changeTags': ({ ids, ...tags }) => archive.changeTags(ids, tags),
    'articles.undoAct': ({ undoToken }) => archive.undoAct(undoToken),
    'articles.ofList': async (list) => ({ ids: await listedIds(parts, list) }),
    'tags.rename': ({ from, to }) => archive.renameTag(from, to),
    'tags.remove': ({ tag }) => archive.removeTag(tag),
    'tags.undo': ({ undoToken }) => archive.undoTag(undoToken),
    'articles.duplicates': ({ id }) => archive.duplicates(id),
    'articles.opened': ({ id, marksRead }) => done(archive.opened(id, marksRead)),
    'articles.markAllRead': ({ scope, span }) => archive.markAllRead(scope, span),
    'history.page': ({ text, before, limit }) => archive.historyPage(text, before, limit),
    'history.remove': ({ ids }) => archive.removeHistory(ids),
    'history.restore': ({ undoToken }) => done(archive.restoreHistory(undoToken)),
    'articles.undoMarkAllRead': ({ undoToken }) => archive.undoMarkAllRead(undoToken),
    'articles.importFile': async (file) => {
      const id = await importArticle(parts, file)
      await followers.settled()
      return { articles: archive.heads([id]).articles }
    },

    'articles.retryPictures': ({ id, position }) => offline.retryPictures(id, position),
    'articles.refetch': async ({ id }) => done(await settle(offline.refetch(id))),
    'articles.setPosition': ({ id, position }) => done(archive.setPosition(id, position)),
    'articles.revisions': ({ id }) => archive.revisions(id),

    'annotations.ofArticle': ({ id }) => archive.annotationsOf(id),
    'annotations.list': ({ limit, offset, ...choice }) => archive.annotations(choice, { limit, offset }),
    'annotations.add': (annotation) => archive.addAnnotation(annotation),
    'annotations.change': ({ id, ...patch }) => archive.changeAnnotation(id, patch),
    'annotations.remove': ({ ids }) => archive.removeAnnotations(ids),
    'annotations.undoRemove': ({ undoToken }) => archive.undoRemoveAnnotations(undoToken),
    'annotations.toMarkdown': (choice) => annotationsMarkdown(archive, choice),

    'media.save': async ({ id, position }) => done(await offline.saveMedium(id, position)),
    'media.remove': async ({ id, position }) => done(await offline.removeMedium(id, position)),

    'pages.save': (wanted) => settle(offline.savePage(wanted)),
    'pages.queue': () => archive.queuedPages(),
    'pages.unqueue': ({ id }) => done(archive.unqueuePage(id)),

    'offline.estimate': (choice) => offline.preparation.estimate(choice),
    'offline.prepare': (choice) => settle(offline.preparation.prepare(choice)),
    'offline.pause': () => done(offline.preparation.pause()),
    'offline.resume': () => done(offline.preparation.resume()),
    'offline.cancel': () => done(offline.preparation.cancel()),
    'offline.progress': () => offline.preparation.progress(),

    'storage.overview': () => storageOverview(parts),
    'retention.preview': (draft) => retention.preview(draft ?? {}),
    'retention.apply': () => retention.apply(),
    'retention.removals': () => archive.removals(),
    'retention.undo': async ({ removalId }) => {
      const restored = retention.undo(removalId)
      await followers.settled()
      return { restored }
    },

    'feeds.subscribe': (args) => subscribe(parts, args),
    'feeds.unsubscribe': ({ feedId }) => done(archive.removeFeed(feedId)),
    'feeds.rename': ({ feedId, title }) => archive.renameFeed(feedId, title),
    'feeds.setRules': ({ feedId, ...rules }) => archive.setFeedRules(feedId, rules),
    'folders.setRules': ({ folderId, ...rules }) => archive.setFolderRules(folderId, rules),
    'feeds.move': ({ feedId, folderId, order }) => archive.tree.moveFeed(feedId, folderId, order),
    'folders.add': ({ name, parentId }) => archive.tree.addFolder(name, parentId),
    'folders.rename': ({ folderId, name }) => archive.tree.renameFolder(folderId, name),
    'folders.move': ({ folderId, parentId, order }) => archive.tree.moveFolder(folderId, parentId, order),
    'folders.remove': ({ folderId }) => archive.tree.removeFolder(folderId),
    'folders.sortByName': ({ folderId }) => archive.tree.sortByName(folderId),
    'folders.undo': ({ undoToken }) => done(archive.tree.undo(undoToken)),
    'feeds.ledger': ({ feedId, limit }) => archive.ledger(feedId, limit),
    'feeds.importOpml': ({ bytes }) => subscribeOpml(archive, bytes),
    'feeds.importOpmlFrom': ({ url }) => subscribeOpmlFrom(parts, url),
    'feeds.exportOpml': () => ({ text: opmlOf(archive.feeds(), archive.folders()) }),
    'feeds.addSampleEdition': async () => ({ feeds: await addSampleEdition(archive, parts.sampleDirectory) }),

    ...transferAnswers(parts),

    'sync.run': ({ feedIds }) => settle(sync.run(feedIds)),
    'sync.cancel': () => done(sync.cancel()),
    'sync.progress': () => sync.progress(),

    'search.quick': ({ query, limit }) => ({ ids: search.quick(query, limit) }),
    'search.full': ({ query, ...page }) => search.full(query, page),
    'search.values': ({ field, text, limit }) => search.values(field, text, limit),
    'search.health': () => search.health(),
    'search.rebuild': async () => done(await search.rebuild()),
    'search.recent': () => archive.recentSearches(),
    'search.remember': ({ query }) => done(archive.rememberSearch(query)),
    'search.forgetRecent': () => done(archive.forgetSearches()),

    'smartFeeds.add': (feed) => smartFeeds.add(feed),
    'smartFeeds.change': ({ id, ...patch }) => smartFeeds.change(id, patch),
    'smartFeeds.remove': ({ id }) => done(archive.removeSmartFeed(id)),

    'rules.list': () => rules.list(),
    'rules.add': (rule) => rules.add(rule),
    'rules.change': ({ id, ...patch }) => rules.change(id, patch),
    'rules.remove': ({ id }) => archive.removeRule(id),
    'rules.undoRemove': ({ undoToken }) => done(archive.restoreRule(undoToken)),
    'rules.move': ({ id, places }) => rules.move(id, places),
    'rules.preview': ({ query }) => rules.preview(query),
    'rules.apply': ({ id }) => rules.apply(id),
    'rules.cancelApply': () => done(rules.cancelApply()),
    'rules.undoApply': async ({ undoToken }) => done(await rules.undoApply(undoToken)),

    'stories.list': ({ limit }) => archive.latestStories(limit),
    'stories.page': ({ id }) => stories.page(id),
    'stories.seen': ({ id }) => done(archive.setStorySeen(id)),
    'stories.split': ({ ids }) => stories.split(ids),
    'stories.merge': ({ ids }) => stories.merge(ids),
    'stories.keepApart': ({ id, otherId }) => stories.keepApart(id, otherId),
    'stories.undo': ({ undoToken }) => done(stories.undo(undoToken)),
    'stories.related': ({ id, limit }) => stories.related(id, limit),

    'settings.get': () => archive.settings(),
    'settings.set': (patch) => archive.changeSettings(patch),
    'library.stats': () => libraryStats(parts),
    'library.doctor': (options) => offline.examine(options)
  }
}

/** Parses a request that came from outside and answers it. @throws ReaderError `bad-request` when it is not of the contract. */
export async function answerRequest(answers: Answers, name: string, args: unknown): Promise<unknown> {
  if (!isRequest(name)) throw new ReaderError('bad-request', `There is no request named ${name.slice(0, 60)}.`)
  const parsed = requests[name].args.safeParse(args)
  if (!parsed.success) throw new ReaderError('bad-request', `The arguments of ${name} do not fit.`, { cause: parsed.error })
  const answer: (args: never) => unknown = answers[name]
  return answer(parsed.data as never)
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}
