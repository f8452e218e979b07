import { Check, Folder, FolderPlus, Rows3 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components'
import { Dialog } from '../../design/Dialog'
import filter from '../../design/FilterField.module.css'
import { sayWhy } from '../../messages/say'
import { t } from '../../messages/translate'
import { arrange, arrangeInNew } from './arrange'
import { type Destination, destinations } from './destinations'
import styles from './MoveDialog.module.css'
import { moveInto } from './moves'
import { type Arrangement, nameOf, type TreePlace } from './places'

interface MoveDialogProps {
  readonly place: TreePlace
  readonly tree: Arrangement
  readonly onClose: () => void
}

/** Asks for the folder that a feed or folder is to go to; one that is not there can be made on the way. */
export function MoveDialog({ place, tree, onClose }: MoveDialogProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const found = useMemo(() => destinations(tree, place, typed), [tree, place, typed])
  const go = (destination: Destination) => {
    const done = goTo(tree, place, destination)
    done.then(onClose, (thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  return (
    <Dialog title={t('sidebar.moveTitle', { name: nameOf(tree, place) })} isOpen onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={t('sidebar.findFolder')} autoFocus className={styles.field ?? ''}>
          <Input
            className={filter.field ?? ''}
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            placeholder={t('sidebar.findFolder')}
            maxLength={200}
            spellCheck={false}
          />
        </SearchField>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <ListBox aria-label={t('sidebar.foldersFound')} className={styles.list ?? ''} items={found}>
          {(destination: Destination) => (
            <ListBoxItem
              id={destination.id}
              textValue={destination.title}
              isDisabled={destination.kind === 'folder' && destination.isHere}
              onAction={() => go(destination)}
              className={styles.option ?? ''}
            >
              <Sign of={destination} />
              <Text slot="label" className={styles.title ?? ''} dir="auto">
                {destination.title}
              </Text>
              <Text slot="description" className={styles.about ?? ''} dir="auto">
                {destination.about}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

async function goTo(tree: Arrangement, place: TreePlace, destination: Destination): Promise<void> {
  if (destination.kind === 'new') return arrangeInNew(tree, place, destination.name)
  const move = moveInto(tree, place, destination.folder)
  if (move !== null) await arrange(tree, move)
}

function Sign({ of }: { readonly of: Destination }) {
  if (of.kind === 'new') return <FolderPlus aria-hidden="true" />
  if (of.isHere) return <Check aria-hidden="true" />
  return of.folder === null ? <Rows3 aria-hidden="true" /> : <Folder aria-hidden="true" />
}
