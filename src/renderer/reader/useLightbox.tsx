import type { ArticleImage } from '@shared/contract/articles'
import { type MouseEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import { Lightbox } from './Lightbox'
import { keptPictures } from './lightboxPictures'

const NO_PICTURES: readonly ArticleImage[] = []

/** Shows a story's pictures large: what to do with presses on the page, and what to lay over it. */
export function useLightbox(images: readonly ArticleImage[] = NO_PICTURES): {
  readonly onPicture: (event: MouseEvent) => void
  readonly lightbox: ReactNode
} {
  const [at, setAt] = useState<number | null>(null)
  const pictures = useMemo(() => keptPictures(images), [images])
  const onPicture = useCallback(
    ({ target }: MouseEvent) => {
      const pressed = target instanceof Element ? target.closest('[data-enlarge]')?.getAttribute('data-enlarge') : null
      const index = pictures.findIndex(({ position }) => String(position) === pressed)
      if (index >= 0) setAt(index)
    },
    [pictures]
  )
  const lightbox = at !== null && <Lightbox pictures={pictures} at={at} onShow={setAt} onClose={() => setAt(null)} />
  return { onPicture, lightbox }
}
