import { X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { IconButton } from '../../design/IconButton'
import { t } from '../../messages/translate'
import { flowOf } from '../position/flow'
import { storyBody } from '../storyBlocks'
import styles from './Contents.module.css'
import { currentHeading, type StoryHeading, storyHeadings } from './storyHeadings'

interface ContentsProps {
  readonly pane: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** The headings of a long story beside it, the one being read marked; each leads to its part. */
export function Contents({ pane, onClose }: ContentsProps) {
  const nav = useRef<HTMLElement>(null)
  const [headings, setHeadings] = useState<readonly StoryHeading[]>([])
  const current = useCurrent(pane, headings)
  useEffect(() => {
    const body = storyBody(pane.current)
    setHeadings(body ? storyHeadings(body) : [])
    const before = document.activeElement
    nav.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [pane])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <nav ref={nav} className={styles.contents} aria-label={t('reader.contents')} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('reader.contents')}</h2>
        <IconButton label={t('reader.closeContents')} command="contents" icon={<X />} onPress={onClose} />
      </header>
      {headings.length === 0 && <p className={styles.none}>{t('reader.noContents')}</p>}
      <ol>
        {headings.map(({ depth, text, element }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the headings of one text never move
          <li key={index} style={{ '--depth': depth }}>
            <button
              type="button"
              className={styles.heading}
              dir="auto"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => goTo(pane.current, element)}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function goTo(pane: HTMLElement | null, heading: HTMLElement): void {
  if (pane === null) return
  const flow = flowOf(pane)
  flow.goTo(flow.extentOf(heading).start - ROOM)
}

/** Pixels above a heading that is gone to. */
const ROOM = 16

function useCurrent(pane: RefObject<HTMLElement | null>, headings: readonly StoryHeading[]): number {
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    const element = pane.current
    if (element === null || headings.length === 0) return
    let frame = 0
    const measure = () => {
      frame = 0
      const flow = flowOf(element)
      const starts = headings.map((heading) => flow.extentOf(heading.element).start)
      setCurrent(currentHeading(starts, flow.edge() + 2 * ROOM))
    }
    const ask = () => {
      frame ||= requestAnimationFrame(measure)
    }
    ask()
    element.addEventListener('scroll', ask, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', ask)
    }
  }, [pane, headings])
  return current
}
