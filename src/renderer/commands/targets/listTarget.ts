import type { ArticleId } from '@shared/contract/ids'
import { report } from '../../design/report'
import { showToast } from '../../design/toasts'
import { t } from '../../messages/translate'
import { markAllRead, setRead } from '../../replica/actions'
import { type FoldAtHand, foldAtHand } from '../../timeline/folding'
import { nextUnread, storyBeside } from '../../timeline/storyList'
import type { WindowState } from '../../useWindowState'
import type { ListTarget } from '../listCommands'
import { type Latest, standing } from './latest'

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
    markAllRead: () => {
      const { navigation, list } = latest()
      report(navigation.query === null ? markScopeRead(navigation.scope) : markHitsRead(list))
    },
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

/** Arrows belong to the list only while nothing else that uses them has the focus. */
function isListAtHand(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('[data-list]') !== null
}

/** The row to open: where the keyboard stands if that is in the list, else the first. */
function cursorIn(state: WindowState): ArticleId | undefined {
  const id = standing(state)
  return id !== null && state.list.indexOf(id) >= 0 ? id : state.list.idAt(0)
}

async function markScopeRead(scope: WindowState['navigation']['scope']): Promise<void> {
  const { marked, undo } = await markAllRead(scope)
  showMarked(marked, undo)
}

async function markHitsRead(list: WindowState['list']): Promise<void> {
  const rows = await list.rows(0, list.count)
  const unread = rows.filter(({ status }) => !status.isRead).map(({ id }) => id)
  await setRead(unread, true)
  showMarked(unread.length, () => setRead(unread, false))
}

function showMarked(count: number, undo: () => Promise<void>): void {
  if (count === 0) return showToast(t('commands.allReadAlready'))
  showToast(t('commands.markedRead', { count }), { title: t('common.undo'), run: () => report(undo()) })
}
