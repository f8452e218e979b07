import type { ImageHash } from '@shared/contract/ids'
import type { DamagedStory } from '../archive/offlineTypes'
import type { Archive } from '../archive/types'

/** Shows pictures whose files are gone or no longer what was stored as missing, each story once. */
export function loseStoredPictures(
  archive: Pick<Archive, 'losePictures'>,
  { missing, changed = [] }: { readonly missing: readonly ImageHash[]; readonly changed?: readonly ImageHash[] }
): readonly DamagedStory[] {
  const stories = new Map<number, DamagedStory>()
  const lost = [
    ...archive.losePictures(missing, 'The picture’s file is gone.'),
    ...archive.losePictures(changed, 'The picture’s file has changed.')
  ]
  for (const story of lost) {
    const before = stories.get(story.id)?.pictures ?? 0
    stories.set(story.id, { ...story, pictures: story.pictures + before })
  }
  return [...stories.values()]
}
