import { createStore } from '../../library/store'
import type { TreePlace } from './places'

/** What commands can do to feeds and folders. */
export interface TreeActs {
  /** The feed or folder that the keyboard stands on in the sidebar, else the one whose stories are listed. */
  atHand(): TreePlace | null
  /** Moves it one place up or down among those beside it. */
  step(place: TreePlace, by: 1 | -1): void
  /** Asks for a folder to move it to. */
  moveTo(place: TreePlace): void
  addFolder(): void
  renameFolder(place: TreePlace): void
  removeFolder(place: TreePlace): void
  /** What lies in no folder stands by name again. */
  sortTop(): void
}

/** The sidebar's acts; null while there is no sidebar. */
export const treeActs = createStore<TreeActs | null>(null)
