import type { WindowState } from '../useWindowState'
import { renameTag } from './changeTag'
import { countedTags } from './knownTags'
import { RenameTagDialog } from './RenameTagDialog'

interface RenameTagProps {
  readonly tag: string
  readonly state: Pick<WindowState, 'feeds' | 'go' | 'session'>
  readonly onClose: () => void
}

/** Connects the dialog for a tag's other name to the library and to the window's searches. */
export function RenameTag({ tag, state, onClose }: RenameTagProps) {
  const others = countedTags(state.feeds).filter(({ name }) => name !== tag)
  const known = others.map(({ name }) => name)
  return <RenameTagDialog tag={tag} others={others} onClose={onClose} onRename={(name) => renameTag(tag, name, known, state)} />
}
