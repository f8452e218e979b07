import type { FolderId } from '@shared/contract/ids'
import { fold } from '@shared/text/fold'
import { t } from '../../messages/translate'
import { type Arrangement, foldersIn, isInside, nameOf, parentOf, type TreePlace, wayUp } from './places'

/** Where a feed or folder may go: a folder, the top, or a folder that is made for it. */
export type Destination = { readonly id: string; readonly title: string; readonly about: string } & (
  | { readonly kind: 'folder'; readonly folder: FolderId | null; readonly isHere: boolean }
  | { readonly kind: 'new'; readonly name: string }
)

/** Those whose names, or whose folders' names, hold what is typed; the last makes a folder of that name. */
export function destinations(tree: Arrangement, place: TreePlace, typed: string): readonly Destination[] {
  const text = typed.trim()
  const known = [top(tree, place), ...foldersBelow(tree, place, null)]
  const found = known.filter(({ title, about }) => fold(`${about} ${title}`).includes(fold(text)))
  const isNamed = known.some(({ title }) => fold(title) === fold(text))
  return text === '' || isNamed
    ? found
    : [...found, { kind: 'new', id: 'new', title: t('sidebar.newFolderNamed', { name: text }), about: '', name: text }]
}

function top(tree: Arrangement, place: TreePlace): Destination {
  const isHere = parentOf(tree, place) === null
  return { kind: 'folder', id: 'top', title: t('sidebar.topLevel'), about: isHere ? t('sidebar.isHere') : '', folder: null, isHere }
}

/** In the order of the sidebar, without those that a folder can't go to: itself and what is in it. */
function foldersBelow(tree: Arrangement, place: TreePlace, parent: FolderId | null): readonly Destination[] {
  const possible = foldersIn(tree, parent).filter((id) => place.kind === 'feed' || !isInside(tree, id, place.id))
  return possible.flatMap((folder) => {
    const isHere = parentOf(tree, place) === folder
    const above = wayUp(tree, parent).toReversed()
    const about = isHere ? t('sidebar.isHere') : above.map(({ name }) => name).join(' › ')
    const title = nameOf(tree, { kind: 'folder', id: folder })
    return [{ kind: 'folder', id: String(folder), title, about, folder, isHere }, ...foldersBelow(tree, place, folder)]
  })
}
