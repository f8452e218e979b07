import type { Folder } from '@shared/contract/feeds'
import { useRef } from 'react'
import { ContextMenu, type MenuEntry } from '../design/ContextMenu'
import { report } from '../design/report'
import { request } from '../library/request'
import { t } from '../messages/translate'
import { foldsCopies } from '../replica/copyRules'
import { sortByName } from './tree/arrange'

/** A folder whose menu is wanted, and what to open it beside. */
export interface FolderMenuRequest {
  readonly folder: Folder
  readonly beside: Element
}

/** What a folder's menu leads to. */
export interface FolderActs {
  readonly onRename: (folder: Folder) => void
  readonly onMove: (folder: Folder) => void
  /** Makes a folder in it. */
  readonly onAdd: (folder: Folder) => void
  readonly onRemove: (folder: Folder) => void
}

interface FolderMenuProps extends FolderActs {
  readonly menu: FolderMenuRequest | null
  readonly folders: readonly Folder[]
  /** What the settings say of copies. */
  readonly foldDuplicates: boolean
  readonly onClose: () => void
}

/** What can be done with one folder. */
export function FolderMenu({ menu, folders, foldDuplicates, onClose, ...acts }: FolderMenuProps) {
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  const entries = menu === null ? [] : entriesFor(menu.folder, acts, copyEntries(menu.folder, folders, foldDuplicates))
  return (
    <ContextMenu
      label={menu === null ? t('sidebar.actionsForFolder') : t('sidebar.actionsFor', { name: menu.folder.name })}
      entries={entries}
      isOpen={menu !== null}
      onClose={onClose}
      anchor={anchor}
    />
  )
}

function entriesFor(folder: Folder, acts: FolderActs, copies: readonly MenuEntry[]): readonly MenuEntry[] {
  return [
    { id: 'rename', title: t('sidebar.renameFolder'), run: () => acts.onRename(folder) },
    { id: 'move', title: t('sidebar.moveTo'), run: () => acts.onMove(folder) },
    { id: 'add', title: t('sidebar.newFolderIn'), run: () => acts.onAdd(folder) },
    { id: 'sort', title: t('sidebar.sortByName'), run: () => report(sortByName(folder.id)) },
    ...copies,
    { id: 'remove', title: t('sidebar.removeFolder'), run: () => acts.onRemove(folder), danger: true }
  ]
}

/** The present state of a folder, which the menu was opened on a moment ago, decides what is offered. */
function copyEntries({ id, parentId, name }: Folder, folders: readonly Folder[], otherwise: boolean): readonly MenuEntry[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const around = foldsCopies(byId, parentId, otherwise)
  const folds = foldsCopies(byId, id, otherwise)
  const isOwn = (byId.get(id)?.foldDuplicates ?? null) !== null
  const set = (foldDuplicates: boolean | null) => () => report(request('folders.setRules', { folderId: id, foldDuplicates }))
  const title = folds ? t('sidebar.copiesApart') : t('sidebar.copiesTogether')
  const back: MenuEntry = { id: 'as-around', title: t('sidebar.copiesAsAround', { name }), run: set(null) }
  return [{ id: 'copies', title, run: set(!folds) }, ...(isOwn && around === folds ? [back] : [])]
}
