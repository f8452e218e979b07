import { type FolderId, folderId } from '@shared/contract/ids'
import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { createStore } from '../../library/store'

const REMEMBERED = 'closed-folders'
const ids = z.array(folderId)

const closed = createStore<ReadonlySet<FolderId>>(new Set(remembered()))

/** The folders that are folded in the sidebar, over restarts. */
export const useClosedFolders = (): ReadonlySet<FolderId> => useSyncExternalStore(closed.subscribe, closed.get)

export function setFolderOpen(id: FolderId, isOpen: boolean): void {
  const next = new Set(closed.get())
  if (isOpen) next.delete(id)
  else next.add(id)
  closed.set(next)
  localStorage.setItem(REMEMBERED, JSON.stringify([...next]))
}

function remembered(): readonly FolderId[] {
  const stored = ids.safeParse(JSON.parse(localStorage.getItem(REMEMBERED) ?? '[]'))
  return stored.success ? stored.data : []
}
