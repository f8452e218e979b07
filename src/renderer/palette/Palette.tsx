import type { ArticleId } from '@shared/contract/ids'
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text
} from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { Command, CommandTarget } from '../commands/commands'
import { useShownCommands } from '../commands/effectiveKeys'
import { KeyCaps } from '../design/KeyCaps'
import { t } from '../messages/translate'
import type { NavigationAction } from '../navigation'
import type { Feeds } from '../replica/useFeeds'
import styles from './Palette.module.css'
import { type PaletteSection, sectionsFor } from './paletteSections'
import { recentCommands, rememberCommand } from './recentCommands'
import { usePaletteStories } from './usePaletteStories'

interface PaletteProps {
  readonly feeds: Feeds | undefined
  readonly target: CommandTarget
  readonly onClose: () => void
  readonly onGo: (action: NavigationAction) => void
  readonly onOpen: (id: ArticleId) => void
}

/** Finds commands, places and stories by name: one line to type in, and what it may mean. */
export function Palette({ feeds, target, onClose, onGo, onOpen }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const shown = useShownCommands()
  const [available, setAvailable] = useState<readonly Command[]>([])
  // What can be done is what could be done when the palette was called. Commands look at the page, which drawing may not.
  useLayoutEffect(() => setAvailable(shown.filter(({ id, when }) => id !== 'palette' && (when?.(target) ?? true))), [shown, target])
  const [recent] = useState(recentCommands)
  const stories = usePaletteStories(typed.startsWith('>') ? '' : typed)
  const sections = useMemo(
    () => sectionsFor({ typed, commands: available, recent, feeds, stories }),
    [typed, available, recent, feeds, stories]
  )
  /** The focus is back where it was before the act, which may move it. */
  const closing = (act: () => void) => () => {
    flushSync(onClose)
    act()
  }
  const runCommand = (command: Command) =>
    closing(() => {
      rememberCommand(command.id)
      command.run(target)
    })
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => isOpen || onClose()} isDismissable className={styles.veil ?? ''}>
      <Modal className={styles.sheet ?? ''}>
        <Dialog aria-label={t('commands.palette')} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={t('commands.palette')} autoFocus className={styles.field ?? ''}>
              <Input
                className={styles.input ?? ''}
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder={t('commands.palettePlaceholder')}
                spellCheck={false}
              />
            </SearchField>
            <ListBox
              aria-label={t('commands.paletteFound')}
              className={styles.list ?? ''}
              items={sections}
              renderEmptyState={() => <p className={styles.nothing}>{t('commands.paletteNothing')}</p>}
            >
              {(section: PaletteSection) => (
                <ListBoxSection id={section.id} className={styles.section ?? ''}>
                  <Header className={styles.header ?? ''}>{t(section.title)}</Header>
                  <Collection items={section.rows}>
                    {(row) => (
                      <Option
                        id={row.id}
                        title={row.title}
                        about={row.about}
                        onAction={closing(() => {
                          if (row.kind === 'command') runCommand(row.command)()
                          else if (row.kind === 'story') onOpen(row.articleId)
                          else onGo(row.to)
                        })}
                      >
                        {row.kind === 'command' && row.command.keys[0] !== undefined && <KeyCaps keys={row.command.keys[0]} />}
                      </Option>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface OptionProps {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly onAction: () => void
  readonly children: ReactNode
}

function Option({ id, title, about, onAction, children }: OptionProps) {
  return (
    <ListBoxItem id={id} textValue={title} onAction={onAction} className={styles.option ?? ''}>
      <Text slot="label" className={styles.title ?? ''} dir="auto">
        {title}
      </Text>
      <Text slot="description" className={styles.about ?? ''} dir="auto">
        {about}
        {children}
      </Text>
    </ListBoxItem>
  )
}
