import type { ArticleId, FeedId, FolderId } from '@shared/contract/ids'
import type { StoredMedium } from '../offlineTypes'
import type { Store } from '../store'
import * as out from './exportLibrary'
import { type ExportedStory, exportStory } from './exportStory'
import * as into from './importLibrary'
import { type Imported, type IncomingStory, importStory } from './importStory'
import type { ExportedRow } from './rows'

/** The archive's rows as they leave it for an export and come back from one. */
export interface ArchiveTransfer {
  readonly transfer: {
    /** @throws ReaderError `not-found` */
    story(id: ArticleId): ExportedStory
    folders(): readonly out.ExportedPlace[]
    feeds(): readonly out.ExportedPlace[]
    removedItems(): ReturnType<typeof out.exportRemovedItems>
    libraryRows(): ReturnType<typeof out.exportLibraryRows>
    decisions(): ReturnType<typeof out.exportDecisions>
    queuedPages(): ReturnType<typeof out.exportQueuedPages>
    addFolder(row: ExportedRow, above: FolderId | null): FolderId
    addFeed(row: ExportedRow, folder: FolderId | null): { readonly id: FeedId; readonly isNew: boolean }
    addRemovedItem(row: ExportedRow, feed: FeedId): void
    addLibraryRow(type: string, row: ExportedRow): void
    addDecision(one: number, other: number, verdict: string): void
    addQueuedPage(row: ExportedRow, from: number | null): void
    /** A recording whose file is kept. */
    addMedium(medium: StoredMedium): void
    addStory(story: IncomingStory): Imported
  }
}

export function transferMethods(store: Store): ArchiveTransfer {
  const { sql } = store
  return {
    transfer: {
      story: (id) => store.read(() => exportStory(sql, id)),
      folders: () => out.exportFolders(sql),
      feeds: () => out.exportFeeds(sql),
      removedItems: () => out.exportRemovedItems(sql),
      libraryRows: () => out.exportLibraryRows(sql),
      decisions: () => out.exportDecisions(sql),
      queuedPages: () => out.exportQueuedPages(sql),
      addFolder: (row, above) => store.write(() => into.importFolder(store, row, above)),
      addFeed: (row, folder) => store.write(() => into.importFeed(store, row, folder)),
      addRemovedItem: (row, feed) => store.write(() => into.importRemovedItem(store, row, feed)),
      addLibraryRow: (type, row) => store.write(() => into.importLibraryRow(store, type, row)),
      addDecision: (one, other, verdict) => store.write(() => into.importDecision(store, one, other, verdict)),
      addQueuedPage: (row, from) => store.write(() => into.importQueuedPage(store, row, from)),
      addMedium: ({ hash, mime, bytes }) =>
        store.write(() => void sql.run('INSERT OR IGNORE INTO media (hash, mime, bytes) VALUES (?, ?, ?)', hash, mime, bytes)),
      addStory: (story) => store.write(() => importStory(store, story))
    }
  }
}
