import type { ArticleMedia } from '@shared/contract/articles'
import { parseMediaAddress } from '@shared/contract/mediaAddress'
import { useState } from 'react'
import { t } from '../../messages/translate'
import { nameOfMedium } from './describeMedium'
import styles from './Recordings.module.css'

interface PlayerProps {
  readonly medium: ArticleMedia
  /** `offprint-media:` address. */
  readonly src: string
}

/** Plays a kept recording or film with the system's own controls; a document has none. */
export function Player({ medium, src }: PlayerProps) {
  const [fails, setFails] = useState(false)
  if (medium.kind === 'document') return null
  if (fails || parseMediaAddress(src) === null) return <p className={styles.problem}>{t('reader.unplayable')}</p>
  const player = { controls: true, preload: 'metadata', src, 'aria-label': nameOfMedium(medium), onError: () => setFails(true) } as const
  return medium.kind === 'audio' ? (
    <audio className={styles.audio} {...player} />
  ) : (
    <video className={styles.video} playsInline poster={medium.poster ?? undefined} {...player} />
  )
}
