import type { TreePlace } from '../../sidebar/tree/places'
import { type TreeActs, treeActs } from '../../sidebar/tree/treeActs'
import type { TreeTarget } from '../treeCommands'

/** Acts on the feeds and folders of the sidebar, which connects itself. */
export function treeTarget(): TreeTarget {
  const atHand = () => treeActs.get()?.atHand() ?? null
  const onPlace = (act: (acts: TreeActs, place: TreePlace) => void) => {
    const [acts, place] = [treeActs.get(), atHand()]
    if (acts !== null && place !== null) act(acts, place)
  }
  return {
    hasPlace: () => atHand() !== null,
    isFolderAtHand: () => atHand()?.kind === 'folder',
    hasSidebar: () => treeActs.get() !== null,
    stepPlace: (by) => onPlace((acts, place) => acts.step(place, by)),
    movePlace: () => onPlace((acts, place) => acts.moveTo(place)),
    addFolder: () => treeActs.get()?.addFolder(),
    renameFolder: () => onPlace((acts, place) => acts.renameFolder(place)),
    removeFolder: () => onPlace((acts, place) => acts.removeFolder(place)),
    sortTop: () => treeActs.get()?.sortTop()
  }
}
