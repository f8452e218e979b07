import { tagQuery } from '@shared/text/queryEdit'
import { useRef } from 'react'
import { ContextMenu, type MenuEntry } from '../design/ContextMenu'
import { t } from '../messages/translate'

/** A tag whose menu is wanted, and what to open it beside. */
export interface TagMenuRequest {
  readonly tag: string
  readonly beside: Element
}

interface TagMenuProps {
  readonly menu: TagMenuRequest | null
  readonly onClose: () => void
  readonly onRename: (tag: string) => void
  readonly onRemove: (tag: string) => void
  readonly onFind: (query: string) => void
}

/** What can be done with one tag, in all its stories at once. */
export function TagMenu({ menu, onClose, ...acts }: TagMenuProps) {
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  return (
    <ContextMenu
      label={menu === null ? t('tags.actions') : t('sidebar.actionsFor', { name: menu.tag })}
      entries={menu === null ? [] : entriesFor(menu.tag, acts)}
      isOpen={menu !== null}
      onClose={onClose}
      anchor={anchor}
    />
  )
}

function entriesFor(tag: string, { onRename, onRemove, onFind }: Omit<TagMenuProps, 'menu' | 'onClose'>): readonly MenuEntry[] {
  return [
    { id: 'find', title: t('tags.searchForIt'), run: () => onFind(tagQuery(tag)) },
    { id: 'rename', title: t('tags.rename'), run: () => onRename(tag) },
    { id: 'remove', title: t('tags.removeFromAll'), run: () => onRemove(tag), danger: true }
  ]
}
