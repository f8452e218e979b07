import type { Annotation } from '@shared/contract/annotations'
import { findPassage } from '@shared/text/anchor/findPassage'
import type { BodyText, TextRange } from './bodyText'

/** A passage that was found in the text on the page. */
export interface PlacedAnnotation {
  readonly annotation: Annotation
  readonly range: TextRange
}

/** Where passages stand in a text; `lost`: those the publisher took out, with their quotes kept. Notes on the whole are in neither. */
export interface PlacedAnnotations {
  readonly placed: readonly PlacedAnnotation[]
  readonly lost: readonly Annotation[]
}

export const NOTHING_PLACED: PlacedAnnotations = { placed: [], lost: [] }

/** Finds every passage in the text, in the order of the text. */
export function placeAnnotations({ text }: Pick<BodyText, 'text'>, annotations: readonly Annotation[]): PlacedAnnotations {
  const flat = text.replaceAll('\n', ' ')
  const placed: PlacedAnnotation[] = []
  const lost: Annotation[] = []
  for (const annotation of annotations) {
    if (annotation.passage === null) continue
    const found = findPassage(flat, annotation.passage)
    if (found === null) lost.push(annotation)
    else placed.push({ annotation, range: found.range })
  }
  return { placed: placed.sort((one, other) => one.range[0] - other.range[0]), lost }
}
