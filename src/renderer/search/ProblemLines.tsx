import type { QueryProblem } from '@shared/text/queryTypes'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './ProblemLines.module.css'

interface ProblemLinesProps {
  readonly query: string
  readonly problems: readonly QueryProblem[]
}

/** Underlines what was not understood: the query once more behind the box, unseen but for the lines. It stands before its input. */
export function ProblemLines({ query, problems }: ProblemLinesProps) {
  const mirror = useRef<HTMLDivElement>(null)
  const isShown = problems.length > 0
  useLayoutEffect(() => {
    const input = mirror.current?.nextElementSibling
    if (!isShown || !(input instanceof HTMLInputElement)) return
    const follow = () => mirror.current?.style.setProperty('--scrolled', `${-input.scrollLeft}px`)
    follow()
    input.addEventListener('scroll', follow, { passive: true })
    return () => input.removeEventListener('scroll', follow)
  }, [isShown])
  return (
    <div ref={mirror} className={styles.mirror} aria-hidden="true">
      <span className={styles.text}>{isShown && piecesOf(query, problems)}</span>
    </div>
  )
}

/** Problems may overlap; each character is underlined once. */
function piecesOf(query: string, problems: readonly QueryProblem[]): readonly ReactNode[] {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { start, end } of [...problems].sort((a, b) => a.start - b.start)) {
    const first = Math.max(start, from)
    if (end <= first) continue
    pieces.push(
      query.slice(from, first),
      <span key={first} className={styles.wrong}>
        {query.slice(first, end)}
      </span>
    )
    from = end
  }
  return [...pieces, query.slice(from)]
}
