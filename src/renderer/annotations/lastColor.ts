import { type AnnotationColor, annotationColor } from '@shared/contract/annotations'

const REMEMBERED = 'highlight-color'

/** The color that was marked in last: what the next passage is marked in where none is chosen. */
export function lastColor(): AnnotationColor {
  const known = annotationColor.safeParse(localStorage.getItem(REMEMBERED))
  return known.success ? known.data : 'yellow'
}

export function rememberColor(color: AnnotationColor): void {
  localStorage.setItem(REMEMBERED, color)
}
