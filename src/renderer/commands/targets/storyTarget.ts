import type { StoryMark } from '@shared/contract/selection'
import { report } from '../../design/report'
import { showToast } from '../../design/toasts'
import { t } from '../../messages/translate'
import { openOriginal, toggleQueued, toggleRead, toggleStarred } from '../../reader/storyActions'
import { articleBeside } from '../../replica/useArticle'
import type { TimelineItem } from '../../replica/useTimeline'
import { markStories } from '../../selection/selectionActs'
import { nextUnread } from '../../timeline/storyList'
import type { WindowState } from '../../useWindowState'
import type { StoryTarget } from '../storyCommands'
import { type Latest, standing } from './latest'
import { selectedStories } from './selectedStories'

/** Acts of the selected stories while there are some, else of the story at the keyboard; and of its page. */
export function storyTarget(latest: Latest): StoryTarget {
  const reader = () => latest().reader.current
  return {
    turnPage: (direction) => {
      if (latest().navigation.articleId !== null && reader()?.turnPage(direction)) return
      if (direction < 0) return
      report(nextUnread(latest().list, standing(latest())).then((id) => id && latest().go({ type: 'open', id })))
    },
    toggleRead: () => mark(latest(), 'read', toggleRead),
    toggleStarred: () => mark(latest(), 'starred', toggleStarred),
    toggleQueued: () => mark(latest(), 'queued', toggleQueued),
    editTags: () => {
      const { setDialog, current } = latest()
      const ids = selectedStories(latest())
      if (ids.length > 0) setDialog({ kind: 'tags-of-several', ids })
      else onItem(current, (story) => setDialog({ kind: 'tags', story }))
    },
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

function mark(state: WindowState, mark: StoryMark, toggleOne: (story: TimelineItem) => void): void {
  const ids = selectedStories(state)
  if (ids.length > 0) report(markStories(ids, mark))
  else onItem(state.current, toggleOne)
}

async function walkStory({ navigation, go }: WindowState, step: 1 | -1): Promise<void> {
  const id = standing({ navigation })
  if (id === null) return
  const beside = await articleBeside(id, step)
  if (beside !== null) go({ type: 'open', id: beside })
  else showToast(t(step < 0 ? 'commands.nothingOlder' : 'commands.nothingNewer'))
}

function onItem<Item>(item: Item | null, act: (item: Item) => void): void {
  if (item !== null) act(item)
}
