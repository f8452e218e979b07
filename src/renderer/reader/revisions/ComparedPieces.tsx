import { t } from '../../messages/translate'
import styles from './ComparedText.module.css'
import type { Piece } from './comparedTypes'

const before = { added: 'reader.beforeAdded', removed: 'reader.beforeRemoved' } as const

/** A text beside its earlier version: what came in underlined, what went struck through, both said in words to screen readers. */
export function ComparedPieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never move
    if (kind === 'same') return <span key={index}>{text}</span>
    const Change = kind === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never move
      <Change key={index} className={styles[kind]}>
        <span className="visually-hidden">{t(before[kind])}</span>
        {text}
        <span className="visually-hidden">{t('reader.afterChange')}</span>
      </Change>
    )
  })
}
