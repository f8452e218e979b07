import { annotationMethods } from './annotations/annotations'
import { changesSince } from './changeLog'
import { checkupMethods } from './checkup'
import { counts } from './counts'
import { duplicateMethods } from './duplicates'
import { expiredMethods } from './expired'
import { feedMethods } from './feeds'
import { ruleMethods } from './filterRules/filterRules'
import { folderMethods } from './folders'
import { historyMethods } from './history'
import { imageMethods } from './images'
import { itemMethods } from './items'
import { ledgerMethods } from './ledger'
import { markMethods } from './marks'
import { mediaMethods } from './media'
import { gapMethods } from './missing'
import { openDatabase } from './openDatabase'
import { pageMethods } from './pages'
import { positionMethods } from './positions'
import { queueMethods } from './queuedPages'
import { readArticle } from './readArticle'
import { removalMethods } from './removals'
import { replicaStart } from './replica'
import { revisionsOf } from './revisions'
import { saveArticle } from './saveArticle'
import { settingsMethods } from './settings'
import { smartFeedMethods } from './smartFeeds'
import { openSql } from './sql'
import { statusMethods } from './statuses'
import { storageMethods } from './storage'
import { storyMethods } from './stories'
import { tagMethods } from './tags'
import { openTransactions } from './transactions'
import { transferMethods } from './transfer/transferMethods'
import { treeMethods } from './tree/treeMethods'
import type { Archive } from './types'

export interface ArchiveOptions {
  /** Milliseconds since 1970; the system's clock unless told. */
  readonly now?: () => number
}

/**
 * Opens the archive of a library folder, making what is missing. A damaged file is set aside and reported in `report`.
 * @throws ReaderError `library-unavailable` when the folder can't be used or belongs to a newer version.
 */
export function openArchive(directory: string, { now = Date.now }: ArchiveOptions = {}): Archive {
  const { database, path, report, askForCheck } = openDatabase(directory, now)
  const sql = openSql(database, askForCheck)
  const store = openTransactions(sql, now)
  return {
    database,
    path,
    report,
    lastChange: store.lastChange,
    onChange: store.onChange,
    transaction: store.write,
    noteChange: (kind, key) => store.write(() => store.note(kind, key)),
    ...feedMethods(store),
    ...folderMethods(store),
    ...treeMethods(store),
    ...ledgerMethods(store),
    ...itemMethods(store),
    ...imageMethods(store),
    ...gapMethods(store),
    ...queueMethods(store),
    ...mediaMethods(store),
    ...checkupMethods(store),
    ...pageMethods(store),
    ...statusMethods(store),
    ...markMethods(store),
    ...tagMethods(store),
    ...positionMethods(store),
    ...historyMethods(store),
    ...annotationMethods(store),
    ...duplicateMethods(store),
    ...settingsMethods(store),
    ...smartFeedMethods(store),
    ...ruleMethods(store),
    saveArticle: (article, replaces) => store.write(() => saveArticle(store, article, replaces), 'relaxed'),
    ...expiredMethods(store),
    ...removalMethods(store),
    ...storageMethods(store),
    ...storyMethods(store),
    ...transferMethods(store),
    revisions: (id) => revisionsOf(sql, id),
    article: (id) => store.read(() => readArticle(sql, id)),
    replicaStart: () => store.read(() => replicaStart(sql, store.lastChange())),
    changesSince: (cursor, limit) => store.read(() => changesSince(store, cursor, limit)),
    counts: () => store.read(() => counts(sql)),
    close: () => {
      if (database.isOpen) database.close()
    }
  }
}
