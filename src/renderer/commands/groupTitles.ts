import type { MessageKey } from '@shared/messages/catalog'
import type { CommandGroup } from './command'

/** What each group is called. */
export const groupTitles: Readonly<Record<CommandGroup, MessageKey>> = {
  list: 'commands.groupList',
  story: 'commands.groupStory',
  places: 'commands.groupPlaces',
  library: 'commands.groupLibrary',
  window: 'commands.groupWindow'
}
