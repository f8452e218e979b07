import { report } from '../../design/report'
import { shownSubjects } from '../../export/shownSubjects'
import { t } from '../../messages/translate'
import { exportOpml, importOpml, importStory } from '../../subscribe/files'
import { removeTag } from '../../tags/changeTag'
import { describeScope } from '../../timeline/describeScope'
import type { OpenDialog, WindowState } from '../../useWindowState'
import type { LibraryTarget } from '../libraryCommands'
import type { Latest } from './latest'
import { selectedStories } from './selectedStories'

/** Acts on the library. */
export function libraryTarget(latest: Latest): LibraryTarget {
  const withTag = (act: (tag: string) => void) => {
    const { shownTag } = latest()
    if (shownTag !== null) act(shownTag)
  }
  return {
    refresh: () => report(latest().sync.run()),
    subscribe: () => latest().setDialog({ kind: 'subscribe', address: '' }),
    importOpml: () => void importOpml(),
    exportOpml: () => void exportOpml(),
    importStory: () => void importStory((id) => latest().go({ type: 'open', id })),
    savePage: () => latest().setDialog({ kind: 'save-page' }),
    prepareOffline: () => latest().setDialog(shownScope(latest())),
    showStorage: () => latest().setDialog({ kind: 'storage' }),
    showRules: () => latest().setDialog({ kind: 'rules', draft: null }),
    exportStories: (first) => latest().setDialog({ kind: 'export', subjects: shownSubjects(latest(), first, selectedStories(latest())) }),
    showBackup: () => latest().setDialog({ kind: 'backup' }),
    showsTag: () => latest().shownTag !== null,
    renameTag: () => withTag((tag) => latest().setDialog({ kind: 'rename-tag', tag })),
    removeTag: () => withTag((tag) => report(removeTag(tag, latest())))
  }
}

/** The selected stories, else what the list shows, as a preparation's scope. */
function shownScope(state: WindowState): OpenDialog {
  const { query, scope } = state.navigation
  const { feeds } = state
  const ids = selectedStories(state)
  if (ids.length > 0)
    return { kind: 'prepare', scope: { kind: 'articles', ids: [...ids] }, name: t('export.subjectSelection', { count: ids.length }) }
  if (query !== null && query.trim() !== '')
    return { kind: 'prepare', scope: { kind: 'search', query }, name: t('commands.foundBy', { query }) }
  return { kind: 'prepare', scope, name: feeds === undefined ? t('commands.allStories') : describeScope(scope, feeds).title }
}
