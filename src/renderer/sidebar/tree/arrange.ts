import type { Folder } from '@shared/contract/feeds'
import type { FolderId } from '@shared/contract/ids'
import { report } from '../../design/report'
import { showToast } from '../../design/toasts'
import { request } from '../../library/request'
import { t } from '../../messages/translate'
import type { Move } from './moves'
import { type Arrangement, nameOf, parentOf, type TreePlace } from './places'

/** Moves a feed or folder, says where it is now, and offers to take it back. */
export async function arrange(tree: Arrangement, move: Move): Promise<void> {
  const { undoToken } = await send(move)
  showToast(wordsOf(tree, move), undoing(undoToken))
}

/** Into a folder that is made for it. */
export async function arrangeInNew(tree: Arrangement, place: TreePlace, name: string): Promise<void> {
  const made = await request('folders.add', { name, parentId: null })
  const { undoToken } = await send({ ...place, parent: made.folder.id })
  const words = t('sidebar.movedTo', { name: nameOf(tree, place), folder: made.folder.name })
  showToast(words, undoing(undoToken, made.undoToken))
}

/** @throws ReaderError where no folder of that name may be made there. */
export async function addFolder(name: string, parentId: FolderId | null): Promise<void> {
  const { undoToken } = await request('folders.add', { name, parentId })
  showToast(t('sidebar.folderMade', { name }), undoing(undoToken))
}

/** @throws ReaderError where another folder is called so. */
export async function renameFolder({ id, name: before }: Folder, name: string): Promise<void> {
  if (name === before) return
  const { undoToken } = await request('folders.rename', { folderId: id, name })
  showToast(t('sidebar.folderRenamed', { name }), undoing(undoToken))
}

export async function removeFolder({ id, name }: Folder): Promise<void> {
  const { undoToken } = await request('folders.remove', { folderId: id })
  showToast(t('sidebar.folderRemoved', { name }), undoing(undoToken))
}

/** What is in a folder, null for the top, stands by name again. */
export async function sortByName(folderId: FolderId | null): Promise<void> {
  const { undoToken } = await request('folders.sortByName', { folderId })
  showToast(t('sidebar.sorted'), undoing(undoToken))
}

function send(move: Move): Promise<{ readonly undoToken: string }> {
  if (move.kind === 'feed')
    return request('feeds.move', { feedId: move.id, folderId: move.parent, ...(move.order && { order: [...move.order] }) })
  return request('folders.move', { folderId: move.id, parentId: move.parent, ...(move.order && { order: [...move.order] }) })
}

function wordsOf(tree: Arrangement, move: Move): string {
  const name = nameOf(tree, move)
  const { parent } = move
  const order: readonly number[] | undefined = move.order
  if (parentOf(tree, move) === parent && order) {
    return t('sidebar.placed', { name, place: order.indexOf(move.id) + 1, count: order.length })
  }
  if (parent === null) return t('sidebar.movedTop', { name })
  return t('sidebar.movedTo', { name, folder: nameOf(tree, { kind: 'folder', id: parent }) })
}

/** The latest act is taken back first. */
function undoing(...tokens: readonly string[]) {
  const undo = async () => {
    for (const undoToken of tokens) await request('folders.undo', { undoToken })
  }
  return { title: t('common.undo'), run: () => report(undo()) }
}
