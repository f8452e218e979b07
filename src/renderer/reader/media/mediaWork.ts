import type { ArticleId } from '@shared/contract/ids'
import { request } from '../../library/request'
import { createKeyedWork } from '../keyedWork'

/** Files being saved or removed, by `mediumKey`. */
export const mediaWork = createKeyedWork<null>()

/** One file of a story. */
export const mediumKey = (id: ArticleId, position: number): string => `${id} ${position}`

/** Fetches a file of a story and keeps it. */
export function saveMedium(id: ArticleId, position: number): void {
  void mediaWork.run(mediumKey(id, position), () => request('media.save', { id, position }))
}

/** Takes a kept file off the disk; the story still knows where it is. */
export function removeMedium(id: ArticleId, position: number): void {
  void mediaWork.run(mediumKey(id, position), () => request('media.remove', { id, position }))
}
