import type { ArticleId } from '@shared/contract/ids'
import type { CommandTarget } from './commands/commands'
import { plural } from './design/format'
import { report } from './design/report'
import { showToast } from './design/toasts'
import { toggleRead, toggleStarred } from './reader/toggleStatus'
import { openInBrowser } from './reader/useBodyLinks'
import { markAllRead, setRead } from './replica/actions'
import { exportOpml, importOpml, importStory } from './subscribe/files'
import { nextUnread, storyBeside } from './timeline/storyList'
import type { WindowState } from './useWindowState'

/** Connects the command table to the window as it is now. */
export function commandTarget(state: WindowState): CommandTarget {
  return { ...storyCommands(state), ...placeCommands(state), ...libraryCommands(state) }
}

type StoryCommands = Pick<
  CommandTarget,
  | 'openBeside'
  | 'moveBeside'
  | 'openCursor'
  | 'turnPage'
  | 'toggleRead'
  | 'toggleStarred'
  | 'openOriginal'
  | 'showRelated'
  | 'showStoryTimeline'
  | 'hasMatches'
  | 'walkMatches'
>

function storyCommands({ navigation, go, list, current, reader }: WindowState): StoryCommands {
  const standing = navigation.cursor ?? navigation.articleId
  const open = (id: ArticleId | null | undefined) => id && go({ type: 'open', id })
  return {
    openBeside: (step) => open(storyBeside(list, standing, step)),
    moveBeside: (step) => {
      const id = storyBeside(list, standing, step)
      if (id !== undefined) go({ type: 'move', id })
    },
    openCursor: () => open(standing !== null && list.indexOf(standing) >= 0 ? standing : list.idAt(0)),
    turnPage: (direction) => {
      if (navigation.articleId !== null && reader.current?.turnPage(direction)) return
      if (direction > 0) report(nextUnread(list, standing).then(open))
    },
    toggleRead: () => current && toggleRead(current),
    toggleStarred: () => current && toggleStarred(current),
    openOriginal: () => current?.head.url && openInBrowser(current.head.url),
    showRelated: () => reader.current?.showRelated(),
    showStoryTimeline: () => reader.current?.showStoryTimeline(),
    hasMatches: () => (reader.current?.matchCount() ?? 0) > 0,
    walkMatches: (step) => reader.current?.walkMatches(step)
  }
}

type PlaceCommands = Pick<CommandTarget, 'showScope' | 'goBack' | 'goForward' | 'search' | 'markAllRead' | 'toggleUnreadOnly'>

function placeCommands({ navigation, go, list, settings, changeSettings, searchBox }: WindowState): PlaceCommands {
  return {
    showScope: (scope) => go({ type: 'show', scope }),
    goBack: () => go({ type: 'back' }),
    goForward: () => go({ type: 'forward' }),
    search: () => searchBox.current?.focus(),
    markAllRead: () => report(navigation.query === null ? markScopeRead(navigation.scope) : markHitsRead(list)),
    toggleUnreadOnly: () => changeSettings({ unreadOnly: !settings.unreadOnly })
  }
}

type LibraryCommands = Pick<
  CommandTarget,
  'refresh' | 'subscribe' | 'importOpml' | 'exportOpml' | 'importStory' | 'showSettings' | 'showHelp' | 'setTheme'
>

function libraryCommands({ go, setDialog, changeSettings, sync }: WindowState): LibraryCommands {
  return {
    refresh: () => report(sync.run()),
    subscribe: () => setDialog({ kind: 'subscribe', address: '' }),
    importOpml: () => void importOpml(),
    exportOpml: () => void exportOpml(),
    importStory: () => void importStory((id) => go({ type: 'open', id })),
    showSettings: () => setDialog({ kind: 'settings' }),
    showHelp: () => setDialog({ kind: 'help' }),
    setTheme: (theme) => changeSettings({ theme })
  }
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
  if (count === 0) return showToast('Everything here was read already.')
  showToast(`${plural(count, 'story', 'stories')} marked read.`, { title: 'Undo', run: () => report(undo()) })
}
