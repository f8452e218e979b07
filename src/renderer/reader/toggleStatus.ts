import { report } from '../design/report'
import { setRead, setStarred } from '../replica/actions'
import type { TimelineItem } from '../replica/useTimeline'

type Known = Pick<TimelineItem, 'id' | 'status'>

/** Marks a story read, or unread when it was read. */
export function toggleRead({ id, status }: Known): void {
  report(setRead([id], !status.isRead))
}

export function toggleStarred({ id, status }: Known): void {
  report(setStarred([id], !status.isStarred))
}
