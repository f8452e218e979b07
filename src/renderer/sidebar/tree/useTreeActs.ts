import type { Feed, Folder } from '@shared/contract/feeds'
import type { Scope } from '@shared/contract/scope'
import { useEffect, useMemo, useRef, useState } from 'react'
import { report } from '../../design/report'
import type { FolderActs } from '../FolderMenu'
import { removeFolder, sortByName } from './arrange'
import { type Arrangement, parentOf, placeOfScope, type TreePlace } from './places'
import type { AskedOfTree } from './TreeDialogs'
import { treeActs } from './treeActs'
import { useSteps } from './useSteps'
import { useStoodOn } from './useStoodOn'

interface TreeOfSidebar {
  readonly tree: Arrangement
  readonly scope: Scope | null
  readonly onShow: (scope: Scope) => void
}

/** What the reader can do to feeds and folders, from menus and by commands, and what is being asked. */
export function useTreeActs({ tree, scope, onShow }: TreeOfSidebar) {
  const [asked, setAsked] = useState<AskedOfTree | null>(null)
  const step = useSteps(tree)
  const stoodOn = useStoodOn()
  const latest = useRef({ tree, scope })
  useEffect(() => {
    latest.current = { tree, scope }
  }, [tree, scope])
  const menuActs = useMemo((): FolderActs & { readonly onMoveFeed: (feed: Feed) => void; readonly onNewFolder: () => void } => {
    const move = (place: TreePlace) => setAsked({ what: 'move', place })
    return {
      onRename: (folder) => setAsked({ what: 'rename', folder }),
      onMove: ({ id }) => move({ kind: 'folder', id }),
      onMoveFeed: ({ id }) => move({ kind: 'feed', id }),
      onAdd: ({ id }) => setAsked({ what: 'add', parent: id }),
      onNewFolder: () => setAsked({ what: 'add', parent: null }),
      onRemove: (folder) => {
        const isShown = latest.current.scope?.kind === 'folder' && latest.current.scope.folderId === folder.id
        report(removeFolder(folder).then(() => isShown && onShow({ kind: 'all' })))
      }
    }
  }, [onShow])
  useEffect(() => {
    const onFolder = (place: TreePlace, act: (folder: Folder) => void) => {
      const folder = latest.current.tree.folders.find(({ id }) => place.kind === 'folder' && id === place.id)
      if (folder !== undefined) act(folder)
    }
    treeActs.set({
      atHand: () => {
        const stood = stoodOn()
        const isThere = stood !== null && parentOf(latest.current.tree, stood) !== undefined
        return isThere ? stood : placeOfScope(latest.current.scope)
      },
      step,
      moveTo: (place) => setAsked({ what: 'move', place }),
      addFolder: menuActs.onNewFolder,
      renameFolder: (place) => onFolder(place, menuActs.onRename),
      removeFolder: (place) => onFolder(place, menuActs.onRemove),
      sortTop: () => report(sortByName(null))
    })
    return () => treeActs.set(null)
  }, [step, stoodOn, menuActs])
  return { asked, setAsked, menuActs }
}
