/** A table with rows of a story, and what they are called in an export. `without`: columns that are derived or of this library alone. */
export interface StoryTable {
  readonly name: string
  readonly called: 'addresses' | 'annotations' | 'links' | 'media' | 'pictures' | 'tags'
  readonly order: string
  readonly without: readonly string[]
}

/** What a story has several of. */
export const storyTables: readonly StoryTable[] = [
  { name: 'addresses', called: 'addresses', order: 'canonical_url', without: ['article_id'] },
  { name: 'annotations', called: 'annotations', order: 'id', without: ['article_id', 'id'] },
  { name: 'links', called: 'links', order: 'position', without: ['article_id', 'target_id'] },
  { name: 'article_media', called: 'media', order: 'position', without: ['article_id'] },
  { name: 'article_images', called: 'pictures', order: 'position', without: ['article_id'] },
  { name: 'article_tags', called: 'tags', order: 'tag', without: ['article_id'] }
]

/** Columns of a story that are counted or computed anew, or are numbers of this library's rows. */
export const derivedColumns: readonly string[] = [
  'content_id',
  'duplicate_of',
  'duplicates',
  'feed_id',
  'id',
  'images_saved',
  'images_total',
  'links_saved',
  'links_total',
  'media_saved',
  'media_total',
  'sort_key',
  'story_id'
]

export const statusWithout: readonly string[] = ['article_id', 'feed_id', 'sort_key']
export const positionWithout: readonly string[] = ['article_id']
