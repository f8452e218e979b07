import { useSyncExternalStore } from 'react'
import { createStore } from '../library/store'

/** What is laid over the open story or beside it; the keys open it, the page shows it. */
interface PageTools {
  /** How often the words to find in the story were asked for since it was opened; 0: nothing is looked for. */
  readonly finding: number
  /** Whether the headings of the story stand beside it. */
  readonly isContentsOpen: boolean
  /** Whether the story is read aloud. */
  readonly isSpeaking: boolean
}

const store = createStore<PageTools>({ finding: 0, isContentsOpen: false, isSpeaking: false })
const change = (tools: Partial<PageTools>) => store.set({ ...store.get(), ...tools })

export const usePageTools = (): PageTools => useSyncExternalStore(store.subscribe, store.get)

/** Lets the reader type what to find in the open story. */
export const openFind = (): void => change({ finding: store.get().finding + 1 })
export const closeFind = (): void => change({ finding: 0 })

/** A story takes what was laid over it along. */
export const closeTools = (): void => change({ finding: 0, isContentsOpen: false, isSpeaking: false })

export const toggleContents = (): void => change({ isContentsOpen: !store.get().isContentsOpen })

export const toggleSpeech = (): void => change({ isSpeaking: !store.get().isSpeaking })
