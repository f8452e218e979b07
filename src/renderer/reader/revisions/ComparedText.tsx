import { useState } from 'react'
import { t } from '../../messages/translate'
import { ComparedPieces } from './ComparedPieces'
import styles from './ComparedText.module.css'
import type { ComparedBlock } from './comparedTypes'

/** A whole text beside its earlier version; long stretches without a change are folded. */
export function ComparedText({ blocks }: { readonly blocks: readonly ComparedBlock[] }) {
  return blocks.map((block, index) => {
    // The blocks of one comparison never move, so their place is their name.
    const key = String(index)
    if (block.kind === 'same') return <Unchanged key={key} {...block} follows={index > 0} leads={index < blocks.length - 1} />
    return (
      <p key={key} className={styles.paragraph}>
        <ComparedPieces pieces={block.pieces} />
      </p>
    )
  })
}

interface UnchangedProps {
  readonly paragraphs: readonly string[]
  /** Whether a change stands before it, and whether one comes after: the paragraph beside a change is shown with it. */
  readonly follows: boolean
  readonly leads: boolean
}

/** A single paragraph takes no more room than the line that would stand for it. */
const FOLDED_LEAST = 2

function Unchanged({ paragraphs, follows, leads }: UnchangedProps) {
  const [isOpen, setOpen] = useState(false)
  const from = follows ? 1 : 0
  const to = Math.max(from, paragraphs.length - (leads ? 1 : 0))
  const folded = to - from
  if (folded < FOLDED_LEAST) return <Paragraphs paragraphs={paragraphs} />
  return (
    <>
      <Paragraphs paragraphs={paragraphs.slice(0, from)} />
      {isOpen ? (
        <div ref={takeFocus} tabIndex={-1}>
          <Paragraphs paragraphs={paragraphs.slice(from, to)} />
        </div>
      ) : (
        <button type="button" className={styles.fold} aria-expanded={false} onClick={() => setOpen(true)}>
          {t('reader.unchanged', { count: folded })}
        </button>
      )}
      <Paragraphs paragraphs={paragraphs.slice(to)} />
    </>
  )
}

/** What was unfolded takes the focus of the button that is gone: lost, it would be outside the dialog, and Escape with it. */
const takeFocus = (unfolded: HTMLElement | null) => unfolded?.focus({ preventScroll: true })

function Paragraphs({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return paragraphs.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one comparison never move
    <p key={index} className={styles.paragraph}>
      {text}
    </p>
  ))
}
