import { type RefObject, useEffect, useState } from 'react'
import { type BodyText, readBodyText } from './bodyText'

/** The text of the story on the page with its element. */
export interface Body {
  readonly root: HTMLElement
  readonly text: BodyText
}

/** Reads the story in a scroller as it is now; null when none is there. */
export function readBody(scroller: HTMLElement | null): Body | null {
  const root = scroller?.querySelector<HTMLElement>('[data-story-body]') ?? null
  return root === null ? null : { root, text: readBodyText(root) }
}

/** The text of the story in a scroller, read when it is wanted and again when its elements change. */
export function useBodyText(scroller: RefObject<HTMLElement | null>, isWanted: boolean): Body | null {
  const [body, setBody] = useState<Body | null>(null)
  useEffect(() => {
    const first = isWanted ? readBody(scroller.current) : null
    setBody(first)
    if (first === null) return
    let frame = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setBody(readBody(scroller.current)))
    })
    observer.observe(first.root, { childList: true, subtree: true, characterData: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [scroller, isWanted])
  return body
}
