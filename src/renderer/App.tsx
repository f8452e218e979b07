import type { ArticleId } from '@shared/contract/ids'
import { I18nProvider } from 'react-aria-components'
import { useKeysByCommand } from './commands/effectiveKeys'
import { HelpSheet } from './commands/HelpSheet'
import { useCommands } from './commands/useCommands'
import { useCommandTarget } from './commands/useCommandTarget'
import { CommandKeys } from './design/commandKeys'
import { Density } from './design/density'
import { Toasts } from './design/Toasts'
import { BackupDialog } from './export/BackupDialog'
import { ExportDialog } from './export/ExportDialog'
import { FirstRunPage } from './firstRun/FirstRunPage'
import { HistoryDialog } from './history/HistoryDialog'
import { PrepareDialog } from './offline/PrepareDialog'
import { Palette } from './palette/Palette'
import { Reading } from './Reading'
import { useTimelineRows } from './replica/useTimeline'
import { RulesDialog } from './rules/RulesDialog'
import { SettingsDialog } from './settings/SettingsDialog'
import { useAppearance } from './settings/useAppearance'
import { StorageDialog } from './storage/StorageDialog'
import { FileChoices } from './subscribe/FileChoices'
import { SavePageDialog } from './subscribe/SavePageDialog'
import { SubscribeDialog } from './subscribe/SubscribeDialog'
import { knownTags } from './tags/knownTags'
import { RenameTag } from './tags/RenameTag'
import { TagsDialog } from './tags/TagsDialog'
import { TagsOfSeveralDialog } from './tags/TagsOfSeveralDialog'
import { useReadyMark } from './useReadyMark'
import { useWindowState, type WindowState } from './useWindowState'

const everything = { kind: 'all' } as const

/** Whether the list shows its first rows, or that it has none. */
function useListIsShown(timeline: WindowState['timeline']): boolean {
  const [first] = useTimelineRows(timeline, 0, 1)
  return timeline.status === 'ready' && (timeline.count === 0 || first !== undefined)
}

/** The window: connects what is selected, what is stored and what is shown. No logic of its own. */
export function App() {
  const state = useWindowState()
  const target = useCommandTarget(state)
  const { feeds, dialog, setDialog } = state
  const language = useAppearance(state.settings)
  useCommands(target)
  const keys = useKeysByCommand()
  const isListShown = useListIsShown(state.timeline)
  useReadyMark(feeds !== undefined && (feeds.feeds.length === 0 || isListShown))
  const close = () => setDialog(null)
  const open = (id: ArticleId) => {
    close()
    state.go({ type: 'open', id })
  }
  const closing = (act: () => void) => () => {
    close()
    act()
  }
  return (
    <I18nProvider locale={language}>
      <CommandKeys value={keys}>
        <Density key={language} value={state.settings.density}>
          {feeds && feeds.feeds.length === 0 ? (
            <FirstRunPage onSubscribed={state.subscribed} onImportOpml={target.importOpml} />
          ) : (
            <Reading state={state} target={target} />
          )}
          {dialog?.kind === 'history' && <HistoryDialog onClose={close} onOpen={open} />}
          {dialog?.kind === 'palette' && <Palette feeds={feeds} target={target} onClose={close} onGo={state.go} onOpen={open} />}
          <HelpSheet isOpen={dialog?.kind === 'help'} onClose={close} />
          <SettingsDialog isOpen={dialog?.kind === 'settings'} onClose={close} onStorage={target.showStorage} onRules={target.showRules} />
          <SubscribeDialog
            isOpen={dialog?.kind === 'subscribe'}
            address={dialog?.kind === 'subscribe' ? dialog.address : ''}
            onClose={close}
            onSubscribed={state.subscribed}
          >
            <FileChoices
              onImportOpml={closing(target.importOpml)}
              onExportOpml={closing(target.exportOpml)}
              onImportStory={closing(target.importStory)}
            />
          </SubscribeDialog>
          <PrepareDialog
            isOpen={dialog?.kind === 'prepare'}
            scope={dialog?.kind === 'prepare' ? dialog.scope : everything}
            name={dialog?.kind === 'prepare' ? dialog.name : ''}
            onClose={close}
            onOpen={open}
          />
          <SavePageDialog isOpen={dialog?.kind === 'save-page'} onClose={close} onSaved={open} />
          {dialog?.kind === 'rules' && <RulesDialog draft={dialog.draft} feeds={feeds} onClose={close} />}
          {dialog?.kind === 'tags' && <TagsDialog story={dialog.story} known={knownTags(feeds)} onClose={close} />}
          {dialog?.kind === 'tags-of-several' && <TagsOfSeveralDialog ids={dialog.ids} known={knownTags(feeds)} onClose={close} />}
          {dialog?.kind === 'rename-tag' && <RenameTag tag={dialog.tag} state={state} onClose={close} />}
          <StorageDialog isOpen={dialog?.kind === 'storage'} feeds={feeds} onClose={close} onOpen={open} />
          {dialog?.kind === 'export' && <ExportDialog isOpen subjects={dialog.subjects} onClose={close} />}
          <BackupDialog isOpen={dialog?.kind === 'backup'} onClose={close} />
          <Toasts />
        </Density>
      </CommandKeys>
    </I18nProvider>
  )
}
