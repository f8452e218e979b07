import type { ImageHash } from '@shared/contract/ids'
import type { Store } from './store'
import { ID_LIST } from './touched'
import type { Archive, StoredImage } from './types'

type ImageMethods = Pick<Archive, 'addImage' | 'image' | 'setThumbnail' | 'unreferencedImages' | 'forgetImages'>

const INSERT = 'INSERT OR IGNORE INTO images (hash, mime, width, height, bytes) VALUES (?, ?, ?, ?, ?)'
/** A removed story that can be brought back still needs its pictures. */
const UNREFERENCED = `
SELECT hash FROM images i WHERE NOT EXISTS (SELECT 1 FROM article_images a WHERE a.hash = i.hash)
  AND NOT EXISTS (SELECT 1 FROM removed_files r WHERE r.hash = i.hash)`
const SET_THUMBNAIL = 'UPDATE images SET thumbnail_mime = ?, thumbnail_width = ?, thumbnail_height = ? WHERE hash = ?'
const LED_BY = `
SELECT a.id AS key FROM article_images p JOIN articles a ON a.id = p.article_id AND a.lead_image = p.position WHERE p.hash = ?`
const FORGET = `DELETE FROM images WHERE hash IN (${ID_LIST}) AND hash IN (${UNREFERENCED})`

/** The files of the image store that are whole: a row comes after its file and goes before it. */
export function imageMethods(store: Store): ImageMethods {
  const { sql } = store
  return {
    addImage: ({ hash, mime, width, height, bytes }) =>
      void store.write(() => sql.run(INSERT, hash, mime, width, height, bytes), 'relaxed'),
    image: (hash) => sql.get<StoredImage>('SELECT hash, mime, width, height, bytes FROM images WHERE hash = ?', hash) ?? null,
    setThumbnail: (hash, { mime, width, height }) =>
      store.write(() => {
        store.sql.run(SET_THUMBNAIL, mime, width, height, hash)
        store.noteAll('article', LED_BY, hash)
      }, 'relaxed'),
    unreferencedImages: () => sql.all<{ hash: ImageHash }>(UNREFERENCED).map((row) => row.hash),
    forgetImages: (hashes) => void store.write(() => sql.run(FORGET, JSON.stringify(hashes)))
  }
}
