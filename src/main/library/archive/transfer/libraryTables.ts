/** A table that belongs to the library as a whole, and how its rows are known again in another library. */
export interface LibraryTable {
  readonly name: string
  readonly called: 'recentSearch' | 'rule' | 'setting' | 'smartFeed'
  readonly order: string
  readonly without: readonly string[]
  /** A row with these in common is there already. */
  readonly key: readonly string[]
}

/** What is exported beside feeds and stories. What a library has set already stays as it is. */
export const libraryTables: readonly LibraryTable[] = [
  { name: 'recent_searches', called: 'recentSearch', order: 'at, query', without: [], key: ['query'] },
  { name: 'filter_rules', called: 'rule', order: 'position, id', without: ['id'], key: ['title', 'query', 'actions'] },
  { name: 'settings', called: 'setting', order: 'key', without: [], key: ['key'] },
  { name: 'smart_feeds', called: 'smartFeed', order: 'id', without: ['id', 'unread'], key: ['title', 'query'] }
]

/** Counts that are kept by the library itself, and numbers of its rows. */
export const feedWithout: readonly string[] = ['folder_id', 'id', 'total', 'unread']
export const folderWithout: readonly string[] = ['id', 'parent_id']
export const removedWithout: readonly string[] = ['article_id', 'feed_id']
export const queuedWithout: readonly string[] = ['from_id', 'id']
