import type { ReactNode } from 'react'

interface MarkedTextProps {
  readonly text: string
  /** Half-open character ranges, in order, not overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[]
}

/** A text with its matches marked, each to be walked to. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces: ReactNode[] = []
  let from = 0
  for (const [start, end] of marks) {
    pieces.push(
      text.slice(from, start),
      <mark key={start} data-match="">
        {text.slice(start, end)}
      </mark>
    )
    from = end
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  )
}
