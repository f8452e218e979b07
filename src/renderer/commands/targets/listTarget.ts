import type { ArticleId } from '@shared/contract/ids'
import type { ReadSpan } from '@shared/contract/scope'
import { report } from '../../design/report'
import { showToast } from '../../design/toasts'
import { t } from '../../messages/translate'
import { markAllRead, publishedBefore, setRead } from '../../replica/actions'
import { type FoldAtHand, foldAtHand } from '../../timeline/folding'
import { nextUnread, storyBeside } from '../../timeline/storyList'
import type { WindowState } from '../../useWindowState'
import type { ListTarget, ReadPart } from '../listCommands'
import { type Latest, standing } from './latest'
import { isListAtHand } from './listFocus'

const DAY_MS = 86_400_000

/** Acts in the list of stories. */
export function listTarget(latest: Latest): ListTarget {
  const open = (id: ArticleId | undefined) => id && latest().go({ type: 'open', id })
  const beside = (step: 1 | -1) => storyBeside(latest().list, standing(latest()), step)
  return {
    openBeside: (step) => open(beside(step)),
    moveBeside: (step) => {
      const id = beside(step)
      if (id !== undefined) latest().go({ type: 'move', id })
    },
    openNextUnread: () => report(nextUnread(latest().list, standing(latest())).then((id) => open(id ?? undefined))),
    openCursor: () => open(cursorIn(latest())),
    markRead: (part) => report(latest().navigation.query === null ? markScopeRead(latest(), part) : markHitsRead(latest(), part)),
    toggleUnreadOnly: () => latest().changeSettings({ unreadOnly: !latest().settings.unreadOnly }),
    toggleFoldStories: () => latest().changeSettings({ foldStories: !latest().settings.foldStories }),
    canFold: (isOpen) => isListAtHand() && foldHere(latest(), isOpen) !== null,
    setFold: (isOpen) => {
      const { timeline, go } = latest()
      const here = foldHere(latest(), isOpen)
      if (here === null) return
      timeline.setOpen(here.fold, isOpen)
      go({ type: 'move', id: here.row })
    }
  }
}

/** The fold that an arrow opens or closes where the keyboard stands. */
function foldHere({ navigation, timeline }: WindowState, isOpen: boolean): FoldAtHand | null {
  const id = standing({ navigation })
  return navigation.query !== null || id === null ? null : foldAtHand(timeline, id, isOpen)
}

/** The row to open: where the keyboard stands if that is in the list, else the first. */
function cursorIn(state: WindowState): ArticleId | undefined {
  const id = standing(state)
  return id !== null && state.list.indexOf(id) >= 0 ? id : state.list.idAt(0)
}

async function markScopeRead(state: WindowState, part: ReadPart): Promise<void> {
  const span = spanOf(state, part)
  if (span === null) return showToast(t('commands.standOnAStory'))
  const { marked, undo } = await markAllRead(state.navigation.scope, span)
  showMarked(marked, undo)
}

/** The part of a list, as the library knows it; null where it hangs on a row and the keyboard stands on none. */
function spanOf({ current }: WindowState, part: ReadPart): ReadSpan | null {
  if (part === 'all') return {}
  if (typeof part === 'number') return { publishedBefore: Date.now() - part * DAY_MS }
  if (current === null) return null
  return part === 'above' ? { newerThan: current.head.sortKey } : { olderThan: current.head.sortKey }
}

async function markHitsRead({ list, navigation }: WindowState, part: ReadPart): Promise<void> {
  const id = standing({ navigation })
  const at = id === null ? -1 : list.indexOf(id)
  if (at < 0 && (part === 'above' || part === 'below')) return showToast(t('commands.standOnAStory'))
  const rows = await list.rows(part === 'below' ? at + 1 : 0, part === 'above' ? at : list.count)
  const ids = rows.filter(({ status }) => !status.isRead).map(({ id }) => id)
  const unread = typeof part === 'number' ? await publishedBefore(ids, Date.now() - part * DAY_MS) : ids
  await setRead(unread, true)
  showMarked(unread.length, () => setRead(unread, false))
}

function showMarked(count: number, undo: () => Promise<void>): void {
  if (count === 0) return showToast(t('commands.allReadAlready'))
  showToast(t('commands.markedRead', { count }), { title: t('common.undo'), run: () => report(undo()) })
}
