import type { ArticleImage } from '@shared/contract/articles'
import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { formatShare } from '../design/format'
import buttons from '../design/IconButton.module.css'
import { t } from '../messages/translate'
import styles from './Lightbox.module.css'
import { besidePicture, zoomFrom } from './lightboxPictures'

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
  const { stage, zoom, zoomBy } = useZoom(at)
  useKeys({ step, zoomBy, isZoomed: zoom > 1 })
  const picture = pictures[at]
  if (picture === undefined) return null
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} isDismissable className={styles.veil ?? ''}>
      <Modal className={styles.frame ?? ''}>
        <Dialog aria-label={picture.alt || picture.caption || t('reader.picture')} className={styles.dialog ?? ''}>
          <Button ref={stage} slot="close" aria-label={t('reader.backToStory')} className={styles.stage ?? ''}>
            <Picture key={picture.position} picture={picture} />
          </Button>
          <footer className={styles.foot}>
            <Legend picture={picture} />
            <Zoom zoom={zoom} onZoom={zoomBy} />
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

function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (by: 1 | -1) => void }) {
  return (
    <div className={styles.steps}>
      <Button aria-label={t('reader.zoomOut')} className={buttons.button ?? ''} onPress={() => onZoom(-1)}>
        <ZoomOut aria-hidden="true" />
      </Button>
      <output className={styles.place}>{formatShare(zoom)}</output>
      <Button aria-label={t('reader.zoomIn')} className={buttons.button ?? ''} onPress={() => onZoom(1)}>
        <ZoomIn aria-hidden="true" />
      </Button>
    </div>
  )
}

/** How large a picture is drawn, 1 as the window allows; another picture begins anew. */
function useZoom(at: number) {
  const stage = useRef<HTMLButtonElement>(null)
  const [{ zoom, of }, set] = useState({ zoom: 1, of: at })
  const shown = of === at ? zoom : 1
  const zoomBy = (by: 1 | -1 | 0) => set({ zoom: by === 0 ? 1 : zoomFrom(shown, by), of: at })
  useLayoutEffect(() => draw(stage.current, shown), [shown])
  return { stage, zoom: shown, zoomBy }
}

/** Its middle stays in the middle. */
function draw(stage: HTMLElement | null, zoom: number): void {
  stage?.style.setProperty('--zoom', String(zoom))
  stage?.scrollTo((stage.scrollWidth - stage.clientWidth) / 2, (stage.scrollHeight - stage.clientHeight) / 2)
}

interface Keys {
  readonly step: (by: 1 | -1) => void
  readonly zoomBy: (by: 1 | -1 | 0) => void
  /** The arrows then move over the picture. */
  readonly isZoomed: boolean
}

function useKeys({ step, zoomBy, isZoomed }: Keys): void {
  const onKeyDown = useEffectEvent(({ key }: KeyboardEvent) => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (key === '+' || key === '=') zoomBy(1)
    if (key === '-') zoomBy(-1)
    if (key === '0') zoomBy(0)
    if (!isZoomed && (key === 'ArrowRight' || key === 'ArrowLeft')) step(key === forward ? 1 : -1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
