import { type AnnotationList, annotationColor } from '@shared/contract/annotations'
import { z } from 'zod'
import { MOST_IDS } from '../library/limits'
import type { LibraryClient } from '../library/request'

/** Which passages and notes a list shows; as JSON it is the key of its answer. */
const listChoice = z.object({ text: z.string(), color: annotationColor.nullable(), limit: z.int().positive() })
export type ListChoice = z.infer<typeof listChoice>

/** Reads a list as far as it is shown, in as many answers as the bridge carries well. */
export async function readAnnotations({ request }: LibraryClient, key: string): Promise<AnnotationList> {
  const { limit, ...choice } = listChoice.parse(JSON.parse(key))
  let list = await request('annotations.list', { ...choice, limit: Math.min(limit, MOST_IDS) })
  while (list.annotations.length < Math.min(limit, list.total)) {
    const offset = list.annotations.length
    const more = await request('annotations.list', { ...choice, limit: Math.min(limit - offset, MOST_IDS), offset })
    if (more.annotations.length === 0) break
    list = { ...more, annotations: [...list.annotations, ...more.annotations] }
  }
  return list
}
