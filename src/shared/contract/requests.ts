import { z } from 'zod'
import { languageTag } from '../messages/languages'
import {
  type Annotation,
  type AnnotationList,
  annotationChoice,
  annotationColor,
  annotationId,
  MOST_NOTE,
  newAnnotation
} from './annotations'
import type { Article, ArticleHead, ArticleRevision, ArticleStatus } from './articles'
import type { ArticlePage, ChangeBatch, ReplicaStart } from './changes'
import { type CompanionFile, companionFiles } from './companionFiles'
import {
  type BackupState,
  type BackupSummary,
  type ExportEstimate,
  type ExportResult,
  exportChoice,
  fileToken,
  type ImportResult,
  savedKind,
  type TransferProgress
} from './export'
import type { Feed, Folder, LedgerRow, OpmlImportResult, SubscribeResult, TreeUndo } from './feeds'
import type { HistoryPage } from './history'
import { articleId, feedId, folderId, ruleId, smartFeedId, sortKey, storyId } from './ids'
import type { LibraryStats } from './library'
import {
  type DoctorReport,
  type OfflineEstimate,
  type OfflineProgress,
  type OfflineResult,
  offlineChoice,
  offlineScope,
  type QueuedPage,
  type SavePageResult
} from './offline'
import { type FilterRule, newRule, type RuleApplied, type RulePreview, rulePatch } from './rules'
import { readSpan, scope } from './scope'
import { type FieldValue, type IndexHealth, type SearchAnswer, type SmartFeed, searchSort, suggestedField } from './search'
import { type MarkAnswer, type SharedTag, selectedIds, storyMark, tagList } from './selection'
import { type Settings, settingsPatch } from './settings'
import type { Removal, RetentionPreview, StorageOverview } from './storage'
import type { RelatedAnswer, Story, StoryChange, StoryPage } from './stories'
import type { SyncProgress, SyncSummary } from './sync'
import { type TagRemoved, type TagRenamed, tag } from './tags'

/** A request: the schema its arguments are parsed by, and (in the type only) its answer. */
interface Request<Args extends z.ZodType, Answer> {
  readonly args: Args
  readonly answer?: Answer
}
const request = <Args extends z.ZodType>(args: Args) => ({ returns: <Answer>(): Request<Args, Answer> => ({ args }) })

/** Measured: the bridge's deep copy blocks 10 ms per 1,000 heads, so no answer carries more. */
export const PAGE_LIMIT = 1000
const limit = z.int().min(1).max(PAGE_LIMIT)
const ids = z.array(articleId).max(PAGE_LIMIT)
const none = z.object({}).optional()
const MOST_SIBLINGS = 20_000
const address = z.string().trim().min(1).max(4096)
const query = z.string().max(1000)
const undoToken = z.string().max(100)
const position = z.int().nonnegative().max(10_000)
const readingPosition = z.object({
  block: z.int().nonnegative(),
  into: z.number().min(0).max(1),
  progress: z.number().min(0).max(1)
})
const name = z.string().trim().min(1).max(200)
const keepDays = z.int().min(0).max(36_500).nullable()
const retentionDraft = settingsPatch.pick({ keepDays: true, budgetMegabytes: true, keepUnread: true }).optional()
/** The largest file the reader may hand over. */
export const MAX_FILE_BYTES = 50_000_000
const fileBytes = z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= MAX_FILE_BYTES)

/**
 * The contract: everything the window and the command line may ask of the library.
 * The library parses every argument with these schemas before a handler sees it.
 */
export const requests = {
  'replica.start': request(none).returns<ReplicaStart>(),
  'changes.since': request(z.object({ cursor: z.int().nonnegative(), limit })).returns<ChangeBatch>(),

  'articles.page': request(z.object({ scope, unreadOnly: z.boolean(), before: sortKey.nullable(), limit })).returns<ArticlePage>(),
  'articles.heads': request(z.object({ ids })).returns<{ articles: readonly ArticleHead[]; statuses: readonly ArticleStatus[] }>(),
  'articles.read': request(z.object({ id: articleId })).returns<Article>(),
  'articles.setRead': request(z.object({ ids, isRead: z.boolean() })).returns<null>(),
  'articles.setStarred': request(z.object({ ids, isStarred: z.boolean() })).returns<null>(),
  /** Puts stories into the read-later queue, or takes them out. */
  'articles.setQueued': request(z.object({ ids, isQueued: z.boolean() })).returns<null>(),
  /** The reader's labels of a story, in place of those it had. */
  'articles.setTags': request(z.object({ id: articleId, tags: tagList })).returns<null>(),
  /** Marks several stories as one act. `value` null: as all of them are once one press has made them alike; taken away where all have the mark. */
  'articles.mark': request(
    z.object({ ids: selectedIds, mark: storyMark, value: z.boolean().nullable().default(null) })
  ).returns<MarkAnswer>(),
  /** The tags of several stories, by name. */
  'articles.tagsOf': request(z.object({ ids: selectedIds })).returns<readonly SharedTag[]>(),
  /** Adds tags to several stories and takes others away, as one act. */
  'articles.changeTags': request(z.object({ ids: selectedIds, add: tagList, remove: tagList })).returns<{
    changed: number
    undoToken: string
  }>(),
  /** Takes an act on several stories back, where the reader has not changed it since. */
  'articles.undoAct': request(z.object({ undoToken: z.string().max(100) })).returns<{ restored: number }>(),
  /** The stories of a whole list, newest first or as a search ranks them, as far as they can be selected. */
  'articles.ofList': request(z.object({ scope: offlineScope, unreadOnly: z.boolean() })).returns<{
    ids: readonly z.infer<typeof articleId>[]
  }>(),
  /** Another name for a tag in all stories that carry it and all smart feeds that ask for it; one that exists takes it in. */
  'tags.rename': request(z.object({ from: tag, to: tag })).returns<TagRenamed>(),
  /** Takes a tag from all stories that carry it. */
  'tags.remove': request(z.object({ tag })).returns<TagRemoved>(),
  'tags.undo': request(z.object({ undoToken: z.string().max(100) })).returns<{ restored: number }>(),
  /** The copies that an article's row stands for, newest first. */
  'articles.duplicates': request(z.object({ id: articleId })).returns<{
    articles: readonly ArticleHead[]
    statuses: readonly ArticleStatus[]
  }>(),
  /** Has been opened by the reader: into the history, and read where that is wished. */
  'articles.opened': request(z.object({ id: articleId, marksRead: z.boolean() })).returns<null>(),
  'articles.markAllRead': request(z.object({ scope, span: readSpan.optional() })).returns<{ marked: number; undoToken: string }>(),
  'articles.undoMarkAllRead': request(z.object({ undoToken })).returns<{ restored: number }>(),
  'articles.importFile': request(
    z.object({ name: z.string().min(1).max(500), bytes: fileBytes, files: companionFiles.optional() })
  ).returns<{ articles: readonly ArticleHead[] }>(),

  /** Asks for missing pictures again: the one at `position`, or all of the story. */
  'articles.retryPictures': request(z.object({ id: articleId, position: position.optional() })).returns<{
    saved: number
    missing: number
  }>(),
  /** Fetches the story's page again. */
  'articles.refetch': request(z.object({ id: articleId })).returns<null>(),
  /** Where the reader is in a story; null: at its beginning. */
  'articles.setPosition': request(z.object({ id: articleId, position: readingPosition.nullable() })).returns<null>(),
  /** Earlier texts of a story, newest first, the present one not among them. */
  'articles.revisions': request(z.object({ id: articleId })).returns<readonly ArticleRevision[]>(),

  /** Passages and notes of a story, as they stand in it. */
  'annotations.ofArticle': request(z.object({ id: articleId })).returns<readonly Annotation[]>(),
  'annotations.list': request(annotationChoice.extend({ limit, offset: z.int().nonnegative().default(0) })).returns<AnnotationList>(),
  'annotations.add': request(newAnnotation).returns<Annotation>(),
  'annotations.change': request(
    z.object({ id: annotationId, color: annotationColor.optional(), note: z.string().max(MOST_NOTE).optional() })
  ).returns<Annotation>(),
  'annotations.remove': request(z.object({ ids: z.array(annotationId).max(PAGE_LIMIT) })).returns<{ removed: number; undoToken: string }>(),
  'annotations.undoRemove': request(z.object({ undoToken })).returns<{ restored: number }>(),
  /** Of one story or of those chosen, as Markdown. */
  'annotations.toMarkdown': request(annotationChoice).returns<{ text: string; count: number }>(),

  /** Stories that were opened, latest first; `before`: the time that the last page ended with. */
  'history.page': request(
    z.object({ text: z.string().max(200).default(''), before: z.int().nullable().default(null), limit })
  ).returns<HistoryPage>(),
  /** Takes entries out of the history, all of them where none is named; the answer brings them back by `history.restore`. */
  'history.remove': request(z.object({ ids: ids.nullable() })).returns<{ removed: number; undoToken: string }>(),
  'history.restore': request(z.object({ undoToken })).returns<null>(),

  'media.save': request(z.object({ id: articleId, position })).returns<null>(),
  'media.remove': request(z.object({ id: articleId, position })).returns<null>(),

  /** Saves one page by its address, or queues it until the network is there. */
  'pages.save': request(z.object({ url: address, fromId: articleId.nullable().default(null) })).returns<SavePageResult>(),
  'pages.queue': request(none).returns<readonly QueuedPage[]>(),
  'pages.unqueue': request(z.object({ id: z.int().positive() })).returns<null>(),

  'offline.estimate': request(offlineChoice).returns<OfflineEstimate>(),
  'offline.prepare': request(offlineChoice).returns<OfflineResult>(),
  'offline.pause': request(none).returns<null>(),
  'offline.resume': request(none).returns<null>(),
  'offline.cancel': request(none).returns<null>(),
  'offline.progress': request(none).returns<OfflineProgress | null>(),

  'storage.overview': request(none).returns<StorageOverview>(),
  /** A dry run of the rules, with some of the settings as they might be. */
  'retention.preview': request(retentionDraft).returns<RetentionPreview>(),
  /** Takes out what the rules say; null when that is nothing. */
  'retention.apply': request(none).returns<Removal | null>(),
  'retention.removals': request(none).returns<readonly Removal[]>(),
  'retention.undo': request(z.object({ removalId: z.int().positive() })).returns<{ restored: number }>(),

  'feeds.subscribe': request(z.object({ url: address, folderId: folderId.nullable().default(null) })).returns<SubscribeResult>(),
  'feeds.unsubscribe': request(z.object({ feedId })).returns<null>(),
  'feeds.rename': request(z.object({ feedId, title: z.string().trim().min(1).max(300) })).returns<Feed>(),
  'feeds.setRules': request(
    z.object({
      feedId,
      keepDays: keepDays.optional(),
      saveMedia: z.boolean().optional(),
      fullText: z.enum(['feed', 'page']).optional(),
      pictures: z.enum(['all', 'lead', 'none']).optional(),
      everyMinutes: z.int().min(0).max(10_080).nullable().optional(),
      notify: z.boolean().optional()
    })
  ).returns<Feed>(),
  'folders.setRules': request(
    z.object({ folderId, keepDays: keepDays.optional(), foldDuplicates: z.boolean().nullable().optional() })
  ).returns<Folder>(),
  /** Into a folder or to the top. `order`: the feeds there as they are to stand; without it, by name or after those that have a place. */
  'feeds.move': request(
    z.object({ feedId, folderId: folderId.nullable(), order: z.array(feedId).max(MOST_SIBLINGS).optional() })
  ).returns<TreeUndo>(),
  'folders.add': request(z.object({ name, parentId: folderId.nullable().default(null) })).returns<TreeUndo & { folder: Folder }>(),
  'folders.rename': request(z.object({ folderId, name })).returns<TreeUndo>(),
  'folders.move': request(
    z.object({ folderId, parentId: folderId.nullable(), order: z.array(folderId).max(MOST_SIBLINGS).optional() })
  ).returns<TreeUndo>(),
  /** What is in it moves up; nothing is unsubscribed. */
  'folders.remove': request(z.object({ folderId })).returns<TreeUndo>(),
  /** Takes back the order by hand of what is in a folder, or at the top. */
  'folders.sortByName': request(z.object({ folderId: folderId.nullable() })).returns<TreeUndo>(),
  'folders.undo': request(z.object({ undoToken: z.string().max(100) })).returns<null>(),
  'feeds.ledger': request(z.object({ feedId, limit })).returns<readonly LedgerRow[]>(),
  'feeds.importOpml': request(z.object({ bytes: fileBytes })).returns<OpmlImportResult>(),
  'feeds.importOpmlFrom': request(z.object({ url: address })).returns<OpmlImportResult>(),
  'feeds.exportOpml': request(none).returns<{ text: string }>(),
  'feeds.addSampleEdition': request(none).returns<{ feeds: readonly Feed[] }>(),

  'export.estimate': request(exportChoice).returns<ExportEstimate>(),
  /** Writes to a file that the reader chose; it is there whole or not at all. */
  'export.run': request(exportChoice.extend({ file: fileToken })).returns<ExportResult>(),
  /** Takes a JSON export in. */
  'export.import': request(z.object({ file: fileToken })).returns<ImportResult>(),
  'backup.write': request(z.object({ file: fileToken })).returns<BackupSummary>(),
  /** What is in a backup, once all of it was found sound. */
  'backup.inspect': request(z.object({ file: fileToken })).returns<BackupSummary>(),
  /** Unpacks a backup beside the library, which it takes the place of when the library is opened the next time. */
  'backup.restore': request(z.object({ file: fileToken })).returns<BackupSummary>(),
  'backup.state': request(none).returns<BackupState>(),
  /** Puts one of the copies that the library keeps by itself in the archive's place; the library is opened anew. */
  'backup.restoreCopy': request(z.object({ name: z.string().max(100) })).returns<null>(),
  /** Puts the library from before the last restore in its place again; it is opened anew. */
  'backup.bringBack': request(none).returns<null>(),
  'transfer.cancel': request(none).returns<null>(),
  'transfer.progress': request(none).returns<TransferProgress | null>(),

  'sync.run': request(z.object({ feedIds: z.array(feedId).max(10_000).optional() })).returns<SyncSummary>(),
  'sync.cancel': request(none).returns<null>(),
  'sync.progress': request(none).returns<SyncProgress | null>(),

  'search.quick': request(z.object({ query, limit: z.int().min(1).max(200) })).returns<{ ids: readonly z.infer<typeof articleId>[] }>(),
  'search.full': request(
    z.object({
      query,
      limit: z.int().min(1).max(200),
      offset: z.int().nonnegative().default(0),
      includeOlder: z.boolean().default(false),
      sort: searchSort.default('relevance'),
      /** One row a running story. */
      fold: z.boolean().default(false),
      facets: z.boolean().default(false)
    })
  ).returns<SearchAnswer>(),
  /** Values of a field that begin with or hold a text, most frequent first. */
  'search.values': request(z.object({ field: suggestedField, text: z.string().max(200), limit: z.int().min(1).max(50) })).returns<
    readonly FieldValue[]
  >(),
  'search.health': request(none).returns<IndexHealth>(),
  /** Makes the index anew from the archive; `search.progress` tells how far it is. */
  'search.rebuild': request(none).returns<null>(),
  /** Queries asked before, latest first; `remember` adds one. */
  'search.recent': request(none).returns<readonly string[]>(),
  'search.remember': request(z.object({ query })).returns<null>(),
  'search.forgetRecent': request(none).returns<null>(),

  'smartFeeds.add': request(z.object({ title: name, query, notify: z.boolean().default(false) })).returns<SmartFeed>(),
  'smartFeeds.change': request(
    z.object({ id: smartFeedId, title: name.optional(), query: query.optional(), notify: z.boolean().optional() })
  ).returns<SmartFeed>(),
  'smartFeeds.remove': request(z.object({ id: smartFeedId })).returns<null>(),

  /** Rules in the order they are applied to new stories. */
  'rules.list': request(none).returns<readonly FilterRule[]>(),
  'rules.add': request(newRule).returns<FilterRule>(),
  'rules.change': request(rulePatch).returns<FilterRule>(),
  'rules.remove': request(z.object({ id: ruleId })).returns<{ undoToken: string }>(),
  'rules.undoRemove': request(z.object({ undoToken })).returns<null>(),
  /** Puts a rule so many places on, or back. */
  'rules.move': request(z.object({ id: ruleId, places: z.int().min(-1000).max(1000) })).returns<readonly FilterRule[]>(),
  /** Which saved stories a query as it is written finds. */
  'rules.preview': request(z.object({ query })).returns<RulePreview>(),
  /** Applies a rule to the stories that are saved already. */
  'rules.apply': request(z.object({ id: ruleId })).returns<RuleApplied>(),
  'rules.cancelApply': request(none).returns<null>(),
  'rules.undoApply': request(z.object({ undoToken })).returns<null>(),

  'stories.related': request(z.object({ id: articleId, limit: z.int().min(1).max(50).default(12) })).returns<RelatedAnswer>(),
  /** Running stories, those with the latest news first. */
  'stories.list': request(z.object({ limit })).returns<readonly Story[]>(),
  'stories.page': request(z.object({ id: storyId })).returns<StoryPage>(),
  /** The reader has looked at a story: what is saved from now on is new. */
  'stories.seen': request(z.object({ id: storyId })).returns<null>(),
  /** Takes articles out of their story into one of their own; they are never put together with the rest again. */
  'stories.split': request(z.object({ ids })).returns<StoryChange>(),
  /** Makes one story of several; their articles stay together. */
  'stories.merge': request(z.object({ ids: z.array(storyId).min(2).max(50) })).returns<StoryChange>(),
  /** Two stories are never to become one. */
  'stories.keepApart': request(z.object({ id: storyId, otherId: storyId })).returns<StoryChange>(),
  'stories.undo': request(z.object({ undoToken })).returns<null>(),

  'settings.get': request(none).returns<Settings>(),
  'settings.set': request(settingsPatch).returns<Settings>(),
  'library.stats': request(none).returns<LibraryStats>(),
  /** `deep` reads every picture's bytes; `repair` fetches what is missing again and tidies up. */
  'library.doctor': request(z.object({ deep: z.boolean().default(false), repair: z.boolean().default(false) })).returns<DoctorReport>()
} satisfies Record<string, Request<z.ZodType, unknown>>

/**
 * What the window may ask of the shell: the few things that need the desktop.
 * Answers of the pickers are null when the person cancels.
 */
export const shellRequests = {
  'shell.openExternal': request(z.object({ url: address })).returns<null>(),
  'shell.pickFiles': request(z.object({ purpose: z.enum(['opml', 'story']) })).returns<
    readonly { name: string; bytes: Uint8Array; files?: readonly CompanionFile[] }[] | null
  >(),
  /** The language that the window speaks: the menu and the system's notifications follow. */
  'shell.setLanguage': request(z.object({ language: languageTag })).returns<null>(),
  /** Puts words on the clipboard. */
  'shell.copyText': request(z.object({ text: z.string().max(1_000_000) })).returns<null>(),
  'shell.saveFile': request(z.object({ name: z.string().min(1).max(200), text: z.string().max(50_000_000) })).returns<{ saved: boolean }>(),
  /** Asks where to save; the library takes the token for the file. Null when the person cancels. */
  'shell.chooseTarget': request(z.object({ kind: savedKind, name: z.string().min(1).max(200) })).returns<{
    file: string
    name: string
  } | null>(),
  /** Asks for a backup, or for an export that is to be taken in. */
  'shell.chooseSource': request(z.object({ kind: z.enum(['backup', 'json']) })).returns<{ file: string; name: string } | null>(),
  /** Makes a PDF of the page that the library has written for it. */
  'shell.printTarget': request(z.object({ file: fileToken })).returns<null>(),
  'shell.showFile': request(z.object({ file: fileToken })).returns<null>(),
  /** Asks where to print the open story. */
  'shell.print': request(none).returns<{ printed: boolean }>(),
  'shell.libraryState': request(none).returns<import('./library').LibraryState>()
} satisfies Record<string, Request<z.ZodType, unknown>>

type Args<R> = R extends Request<infer A, unknown> ? z.input<A> : never
type ParsedArgs<R> = R extends Request<infer A, unknown> ? z.output<A> : never
type Answer<R> = R extends Request<z.ZodType, infer A> ? A : never

type Requests = typeof requests
export type RequestName = keyof Requests
/** As a caller writes them; defaults may be left out. */
export type RequestArgs<N extends RequestName> = Args<Requests[N]>
/** As a handler sees them; defaults filled in. */
export type ParsedRequestArgs<N extends RequestName> = ParsedArgs<Requests[N]>
export type RequestAnswer<N extends RequestName> = Answer<Requests[N]>

type ShellRequests = typeof shellRequests
export type ShellRequestName = keyof ShellRequests
export type ShellRequestArgs<N extends ShellRequestName> = Args<ShellRequests[N]>
export type ParsedShellRequestArgs<N extends ShellRequestName> = ParsedArgs<ShellRequests[N]>
export type ShellRequestAnswer<N extends ShellRequestName> = Answer<ShellRequests[N]>
