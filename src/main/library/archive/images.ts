import type { ImageHash } from '@shared/contract/ids'
import type { Store } from './store'
import { ID_LIST } from './touched'
import type { Archive, StoredImage } from './types'

type ImageMethods = Pick<Archive, 'addImage' | 'image' | 'unreferencedImages' | 'forgetImages'>

const INSERT = 'INSERT OR IGNORE INTO images (hash, mime, width, height, bytes) VALUES (?, ?, ?, ?, ?)'
const UNREFERENCED = 'SELECT hash FROM images i WHERE NOT EXISTS (SELECT 1 FROM article_images a WHERE a.hash = i.hash)'
const FORGET = `DELETE FROM images WHERE hash IN (${ID_LIST}) AND hash IN (${UNREFERENCED})`

/** The files of the image store that are whole: a row comes after its file and goes before it. */
export function imageMethods(store: Store): ImageMethods {
  const { sql } = store
  return {
    addImage: ({ hash, mime, width, height, bytes }) =>
      void store.write(() => sql.run(INSERT, hash, mime, width, height, bytes), 'relaxed'),
    image: (hash) => sql.get<StoredImage>('SELECT hash, mime, width, height, bytes FROM images WHERE hash = ?', hash) ?? null,
    unreferencedImages: () => sql.all<{ hash: ImageHash }>(UNREFERENCED).map((row) => row.hash),
    forgetImages: (hashes) => void store.write(() => sql.run(FORGET, JSON.stringify(hashes)))
  }
}
