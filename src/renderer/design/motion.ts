const prefersStillness = matchMedia('(prefers-reduced-motion: reduce)')

/** Whether nothing may move: the system asks for it, or the reader does. */
const isStill = (): boolean => prefersStillness.matches || document.documentElement.dataset['motion'] === 'none'

/** How scripts scroll: with movement where that is wanted. */
export const scrollBehavior = (): ScrollBehavior => (isStill() ? 'instant' : 'smooth')
