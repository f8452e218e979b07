import { type BodyLink, describeLink, focusedLink, linkAround, pointedLink } from './bodyLinks'

/** Resting this long on a link brings up what it leads to. */
const REST_MS = 220
/** Time to get from the link to its card. */
const GRACE_MS = 260

/** Tells which link of `root` the pointer rests on or the keyboard stands on; null when none. A card (`data-link-card`) under the pointer or in focus stays. */
export function watchLinks(root: HTMLElement, show: (link: BodyLink | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: Element | null = null
  let dismissed: Element | null = null

  const present = (link: Element | null) => {
    shown = link?.isConnected && isInView(link, root) ? link : null
    show(shown && describeLink(shown))
  }
  const presentAfter = (link: Element | null, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => present(link), delay)
  }
  const turnTo = ({ target, type }: Event) => {
    if (!(target instanceof Element)) return
    if (target.closest('[data-link-card]')) return clearTimeout(timer)
    const link = linkAround(target) ?? focusedLink(root)
    if (type === 'focusin') dismissed = null
    if (link !== null && link === dismissed) return
    if (link === null) presentAfter(null, GRACE_MS)
    else if (link === shown) clearTimeout(timer)
    else presentAfter(link, REST_MS)
  }
  const turnAway = (event: Event) => {
    const to = event instanceof FocusEvent ? event.relatedTarget : null
    if (!(to instanceof Element && to.closest('[data-link-card]')))
      presentAfter(event.type === 'pointerleave' ? focusedLink(root) : null, GRACE_MS)
  }
  const hide = () => {
    clearTimeout(timer)
    if (shown !== null) present(null)
  }
  /** The card comes back where its link is now. */
  const onScroll = () => {
    hide()
    const link = pointedLink(root) ?? focusedLink(root)
    if (link !== null && link !== dismissed) presentAfter(link, REST_MS)
  }
  const onClick = ({ target }: Event) => {
    if (target instanceof Element && !target.closest('[data-link-card]')) hide()
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || shown === null) return
    dismissed = shown
    hide()
  }
  const aborter = new AbortController()
  const options = { signal: aborter.signal, passive: true }
  for (const event of ['pointerover', 'focusin']) root.addEventListener(event, turnTo, options)
  for (const event of ['pointerleave', 'focusout']) root.addEventListener(event, turnAway, options)
  root.addEventListener('scroll', onScroll, options)
  root.addEventListener('click', onClick, options)
  document.addEventListener('keydown', onKey, options)
  return () => {
    hide()
    aborter.abort()
  }
}

function isInView(link: Element, root: Element): boolean {
  const [at, frame] = [link.getBoundingClientRect(), root.getBoundingClientRect()]
  return at.bottom >= frame.top && at.top <= frame.bottom
}
