import { report } from '../design/report'
import { setQueued, setRead, setStarred } from '../replica/actions'
import type { TimelineItem } from '../replica/useTimeline'
import { openInBrowser } from './useBodyLinks'

/** Marks a story read, or unread when it was read. */
export function toggleRead({ id, status }: TimelineItem): void {
  report(setRead([id], !status.isRead))
}

export function toggleStarred({ id, status }: TimelineItem): void {
  report(setStarred([id], !status.isStarred))
}

/** Puts a story by for later, or takes it out again. */
export function toggleQueued({ id, status }: TimelineItem): void {
  report(setQueued([id], !status.isQueued))
}

/** Opens the page a story came from in the system's browser; an imported text has none. */
export function openOriginal({ head: { url } }: TimelineItem): void {
  if (url !== null) openInBrowser(url)
}
