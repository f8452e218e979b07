import type { ArticleImage } from '@shared/contract/articles'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components'
import buttons from '../design/IconButton.module.css'
import { t } from '../messages/translate'
import styles from './Lightbox.module.css'
import { besidePicture } from './lightboxPictures'

interface LightboxProps {
  /** The kept pictures of the story, in its order. */
  readonly pictures: readonly ArticleImage[]
  /** Which of them is shown. */
  readonly at: number
  readonly onShow: (at: number) => void
  readonly onClose: () => void
}

/** A picture as large as the window allows, over the page; arrows go to the others, Escape and a press on it close. */
export function Lightbox({ pictures, at, onShow, onClose }: LightboxProps) {
  const step = (by: 1 | -1) => onShow(besidePicture(at, by, pictures.length))
  useArrowKeys(step)
  const picture = pictures[at]
  if (picture === undefined) return null
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} isDismissable className={styles.veil ?? ''}>
      <Modal className={styles.frame ?? ''}>
        <Dialog aria-label={picture.alt || picture.caption || t('reader.picture')} className={styles.dialog ?? ''}>
          <Button slot="close" aria-label={t('reader.backToStory')} className={styles.stage ?? ''}>
            <Picture key={picture.position} picture={picture} />
          </Button>
          <footer className={styles.foot}>
            <Legend picture={picture} />
            {pictures.length > 1 && <Steps at={at} count={pictures.length} onStep={step} />}
            {/* No tip on it: Escape would close the tip first. */}
            <Button slot="close" aria-label={t('common.close')} className={buttons.button ?? ''}>
              <X aria-hidden="true" />
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Picture({ picture: { src, alt, width, height } }: { readonly picture: ArticleImage }) {
  return <img className={styles.picture} src={src ?? undefined} alt={alt} width={width ?? undefined} height={height ?? undefined} />
}

function Legend({ picture: { caption, credit } }: { readonly picture: ArticleImage }) {
  return (
    <p className={styles.legend} dir="auto">
      {caption} {credit !== null && <span className={styles.credit}>{credit}</span>}
    </p>
  )
}

function Steps({ at, count, onStep }: { readonly at: number; readonly count: number; readonly onStep: (by: 1 | -1) => void }) {
  return (
    <div className={styles.steps}>
      <Button aria-label={t('reader.previousPicture')} className={buttons.button ?? ''} onPress={() => onStep(-1)}>
        <ChevronLeft aria-hidden="true" />
      </Button>
      <output className={styles.place}>{t('reader.placeOf', { at: at + 1, count })}</output>
      <Button aria-label={t('reader.nextPicture')} className={buttons.button ?? ''} onPress={() => onStep(1)}>
        <ChevronRight aria-hidden="true" />
      </Button>
    </div>
  )
}

function useArrowKeys(step: (by: 1 | -1) => void): void {
  const onKeyDown = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') step(1)
    if (key === 'ArrowLeft') step(-1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
