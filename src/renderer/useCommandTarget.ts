import type { ArticleId } from '@shared/contract/ids'
import { useInsertionEffect, useMemo, useRef } from 'react'
import type { CommandTarget } from './commands/commands'
import { plural } from './design/format'
import { report } from './design/report'
import { showToast } from './design/toasts'
import { openOriginal, toggleQueued, toggleRead, toggleStarred } from './reader/storyActions'
import { markAllRead, setRead } from './replica/actions'
import { articleBeside } from './replica/useArticle'
import { exportOpml, importOpml, importStory } from './subscribe/files'
import { describeScope } from './timeline/describeScope'
import { type FoldAtHand, foldAtHand } from './timeline/folding'
import { nextUnread, storyBeside } from './timeline/storyList'
import type { OpenDialog, WindowState } from './useWindowState'

/** The window as it is when a command runs. */
type Latest = () => WindowState

/** Connects the command table to the window; the same object for as long as the window lives, so that views need not follow it. */
export function useCommandTarget(state: WindowState): CommandTarget {
  const latest = useRef(state)
  useInsertionEffect(() => {
    latest.current = state
  })
  return useMemo(() => commandTarget(() => latest.current), [])
}

function commandTarget(latest: Latest): CommandTarget {
  return { ...storyCommands(latest), ...placeCommands(latest), ...libraryCommands(latest) }
}

type StoryCommands = Pick<
  CommandTarget,
  | 'openBeside'
  | 'moveBeside'
  | 'openCursor'
  | 'turnPage'
  | 'toggleRead'
  | 'toggleStarred'
  | 'toggleQueued'
  | 'editTags'
  | 'openOriginal'
  | 'showRelated'
  | 'showStory'
  | 'walkStory'
  | 'hasMatches'
  | 'walkMatches'
  | 'hasLinkToSave'
  | 'saveLink'
>

/** The row the keyboard stands on. */
const standing = ({ navigation }: Pick<WindowState, 'navigation'>): ArticleId | null => navigation.cursor ?? navigation.articleId

function storyCommands(latest: Latest): StoryCommands {
  const open = (id: ArticleId | null | undefined) => id && latest().go({ type: 'open', id })
  const beside = (step: 1 | -1) => storyBeside(latest().list, standing(latest()), step)
  const reader = () => latest().reader.current
  return {
    openBeside: (step) => open(beside(step)),
    moveBeside: (step) => {
      const id = beside(step)
      if (id !== undefined) latest().go({ type: 'move', id })
    },
    openCursor: () => open(cursorIn(latest())),
    turnPage: (direction) => {
      if (latest().navigation.articleId !== null && reader()?.turnPage(direction)) return
      if (direction > 0) report(nextUnread(latest().list, standing(latest())).then(open))
    },
    toggleRead: () => onItem(latest().current, toggleRead),
    toggleStarred: () => onItem(latest().current, toggleStarred),
    toggleQueued: () => onItem(latest().current, toggleQueued),
    editTags: () => onItem(latest().current, (story) => latest().setDialog({ kind: 'tags', story })),
    openOriginal: () => onItem(latest().current, openOriginal),
    showRelated: () => reader()?.showRelated(),
    showStory: () => {
      const { current, go } = latest()
      if (current !== null && current.head.storyId !== null && current.storySize > 1) go({ type: 'open-story', id: current.head.storyId })
      else reader()?.showRelated()
    },
    walkStory: (step) => report(walkStory(latest(), step)),
    hasMatches: () => (reader()?.matchCount() ?? 0) > 0,
    walkMatches: (step) => reader()?.walkMatches(step),
    hasLinkToSave: () => reader()?.hasLinkToSave() ?? false,
    saveLink: () => reader()?.saveLink()
  }
}

async function walkStory({ navigation, go }: WindowState, step: 1 | -1): Promise<void> {
  const id = standing({ navigation })
  if (id === null) return
  const beside = await articleBeside(id, step)
  if (beside !== null) go({ type: 'open', id: beside })
  else showToast(step < 0 ? 'Nothing of this story is older.' : 'Nothing of this story is newer.')
}

/** The row to open: where the keyboard stands if that is in the list, else the first. */
function cursorIn(state: WindowState): ArticleId | undefined {
  const id = standing(state)
  return id !== null && state.list.indexOf(id) >= 0 ? id : state.list.idAt(0)
}

function onItem<Item>(item: Item | null, act: (item: Item) => void): void {
  if (item !== null) act(item)
}

type PlaceCommands = Pick<
  CommandTarget,
  | 'showScope'
  | 'goBack'
  | 'goForward'
  | 'search'
  | 'isSearching'
  | 'endSearch'
  | 'markAllRead'
  | 'toggleUnreadOnly'
  | 'toggleFoldStories'
  | 'canFold'
  | 'setFold'
>

function placeCommands(latest: Latest): PlaceCommands {
  return {
    showScope: (scope) => latest().go({ type: 'show', scope }),
    goBack: () => latest().go({ type: 'back' }),
    goForward: () => latest().go({ type: 'forward' }),
    search: () => latest().searchBox.current?.focus(),
    isSearching: () => latest().navigation.query !== null,
    endSearch: () => latest().go({ type: 'end-search' }),
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

type LibraryCommands = Pick<
  CommandTarget,
  | 'refresh'
  | 'subscribe'
  | 'importOpml'
  | 'exportOpml'
  | 'importStory'
  | 'savePage'
  | 'prepareOffline'
  | 'showStorage'
  | 'showSettings'
  | 'showHelp'
  | 'setTheme'
>

function libraryCommands(latest: Latest): LibraryCommands {
  return {
    refresh: () => report(latest().sync.run()),
    subscribe: () => latest().setDialog({ kind: 'subscribe', address: '' }),
    importOpml: () => void importOpml(),
    exportOpml: () => void exportOpml(),
    importStory: () => void importStory((id) => latest().go({ type: 'open', id })),
    savePage: () => latest().setDialog({ kind: 'save-page' }),
    prepareOffline: () => latest().setDialog(shownScope(latest())),
    showStorage: () => latest().setDialog({ kind: 'storage' }),
    showSettings: () => latest().setDialog({ kind: 'settings' }),
    showHelp: () => latest().setDialog({ kind: 'help' }),
    setTheme: (theme) => latest().changeSettings({ theme })
  }
}

/** What the list shows, as a preparation's scope. */
function shownScope({ navigation: { query, scope }, feeds }: WindowState): OpenDialog {
  if (query !== null && query.trim() !== '') return { kind: 'prepare', scope: { kind: 'search', query }, name: `Found by “${query}”` }
  return { kind: 'prepare', scope, name: feeds === undefined ? 'All stories' : describeScope(scope, feeds).title }
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
