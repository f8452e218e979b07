import { report } from '../design/report'
import { setRead, setStarred } from '../replica/actions'
import type { TimelineItem } from '../replica/useTimeline'
import { openInBrowser } from './useBodyLinks'

/** Marks a story read, or unread when it was read. */
export function toggleRead({ id, status }: TimelineItem): void {
  report(setRead([id], !status.isRead))
}

export function toggleStarred({ id, status }: TimelineItem): void {
  report(setStarred([id], !status.isStarred))
}

/** Opens the page a story came from in the system's browser; an imported text has none. */
export function openOriginal({ head: { url } }: TimelineItem): void {
  if (url !== null) openInBrowser(url)
}
