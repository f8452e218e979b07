import type { Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import { t } from '../../messages/translate'
import { addFolder, renameFolder } from './arrange'
import { FolderNameDialog } from './FolderNameDialog'
import { MoveDialog } from './MoveDialog'
import type { Arrangement, TreePlace } from './places'

/** What is asked of feeds and folders. */
export type AskedOfTree =
  | { readonly what: 'add'; readonly parent: FolderId | null }
  | { readonly what: 'move'; readonly place: TreePlace }
  | { readonly what: 'rename'; readonly folder: Folder }

interface TreeDialogsProps {
  readonly asked: AskedOfTree | null
  readonly tree: Arrangement
  readonly onClose: () => void
}

/** The dialogs by which feeds and folders are arranged. */
export function TreeDialogs({ asked, tree, onClose }: TreeDialogsProps) {
  switch (asked?.what) {
    case 'add':
      return (
        <FolderNameDialog
          title={t('sidebar.newFolderTitle')}
          act={t('sidebar.makeFolder')}
          name=""
          onName={(name) => addFolder(name, asked.parent)}
          onClose={onClose}
        />
      )
    case 'rename':
      return (
        <FolderNameDialog
          title={t('sidebar.renameFolderTitle')}
          act={t('common.save')}
          name={asked.folder.name}
          onName={(name) => renameFolder(asked.folder, name)}
          onClose={onClose}
        />
      )
    case 'move':
      return <MoveDialog place={asked.place} tree={tree} onClose={onClose} />
    default:
      return null
  }
}
