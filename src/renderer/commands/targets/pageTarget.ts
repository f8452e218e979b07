import { report } from '../../design/report'
import { request } from '../../library/request'
import { openFind, toggleContents, toggleSpeech } from '../../reader/pageTools'
import type { PageTarget } from '../pageCommands'
import type { Latest } from './latest'

/** Acts of the open story's page. */
export function pageTarget(latest: Latest): PageTarget {
  return {
    hasStory: () => latest().navigation.articleId !== null,
    findInStory: openFind,
    showContents: toggleContents,
    turnsPages: () => (latest().reader.current?.isPaged() ?? false) && !isInList(),
    turnAt: (side) => latest().reader.current?.turnAt(side),
    togglePaged: () => latest().changeSettings({ paged: !latest().settings.paged }),
    readAloud: toggleSpeech,
    printStory: () => report(request('shell.print', undefined)),
    toggleAlone: () => latest().panes.setAlone(!latest().panes.isAlone),
    isAlone: () => latest().panes.isAlone
  }
}

/** Rows are folded and unfolded by the arrows. */
const isInList = (): boolean => document.activeElement?.closest('[data-list], [data-results-for]') != null
