import type { Folder } from '@shared/contract/feeds'
import { useRef } from 'react'
import { ContextMenu, type MenuEntry } from '../design/ContextMenu'
import { report } from '../design/report'
import { request } from '../library/request'
import { t } from '../messages/translate'
import { foldsCopies } from '../replica/copyRules'

/** A folder whose menu is wanted, and what to open it beside. */
export interface FolderMenuRequest {
  readonly folder: Folder
  readonly beside: Element
}

interface FolderMenuProps {
  readonly menu: FolderMenuRequest | null
  readonly folders: readonly Folder[]
  /** What the settings say of copies. */
  readonly foldDuplicates: boolean
  readonly onClose: () => void
}

/** What can be chosen for one folder: whether its copies of one text are one row. */
export function FolderMenu({ menu, folders, foldDuplicates, onClose }: FolderMenuProps) {
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  return (
    <ContextMenu
      label={menu === null ? t('sidebar.actionsForFolder') : t('sidebar.actionsFor', { name: menu.folder.name })}
      entries={menu === null ? [] : entriesFor(menu.folder, folders, foldDuplicates)}
      isOpen={menu !== null}
      onClose={onClose}
      anchor={anchor}
    />
  )
}

/** The present state of a folder, which the menu was opened on a moment ago, decides what is offered. */
function entriesFor({ id, parentId, name }: Folder, folders: readonly Folder[], otherwise: boolean): readonly MenuEntry[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const around = foldsCopies(byId, parentId, otherwise)
  const folds = foldsCopies(byId, id, otherwise)
  const isOwn = (byId.get(id)?.foldDuplicates ?? null) !== null
  const set = (foldDuplicates: boolean | null) => () => report(request('folders.setRules', { folderId: id, foldDuplicates }))
  const title = folds ? t('sidebar.copiesApart') : t('sidebar.copiesTogether')
  const back: MenuEntry = { id: 'as-around', title: t('sidebar.copiesAsAround', { name }), run: set(null) }
  return [{ id: 'copies', title, run: set(!folds) }, ...(isOwn && around === folds ? [back] : [])]
}
