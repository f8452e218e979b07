import { feedId, folderId, storyId } from '@shared/contract/ids'
import type { OfflineScope } from '@shared/contract/offline'
import { type Command, Option } from 'commander'
import { wholeNumber } from './numbers'

/** Options that each choose stories; all are left out for every story. */
export interface ScopeOptions {
  readonly feed?: number
  readonly folder?: number
  readonly search?: string
  readonly section?: string
  readonly starred?: boolean
  readonly story?: number
  readonly unread?: boolean
}

/** With commander's name of each. */
const scopes: readonly (readonly [flags: string, description: string, name: string])[] = [
  ['--feed <id>', 'only of this feed', 'feed'],
  ['--folder <id>', 'only of this folder and all below it', 'folder'],
  ['--search <query>', 'only those that a search finds', 'search'],
  ['--section <name>', 'only of this section', 'section'],
  ['--starred', 'only starred ones', 'starred'],
  ['--story <id>', 'only the articles of this running story', 'story'],
  ['--unread', 'only unread ones', 'unread']
]
const numbered: ReadonlySet<string> = new Set(['feed', 'folder', 'story'])

/** Lets a command be told which stories; one of the options at a time. */
export function addScopeOptions(command: Command, others: readonly string[] = []): Command {
  for (const [flags, description, name] of scopes) {
    const conflicts = [...scopes.flatMap(([, , other]) => (other === name ? [] : [other])), ...others]
    const option = new Option(flags, description).conflicts(conflicts)
    command.addOption(numbered.has(name) ? option.argParser(wholeNumber) : option)
  }
  return command
}

/** The stories that the options choose. */
export function scopeOf({ feed, folder, search, section, starred, story, unread }: ScopeOptions): OfflineScope {
  if (feed !== undefined) return { kind: 'feed', feedId: feedId.parse(feed) }
  if (folder !== undefined) return { kind: 'folder', folderId: folderId.parse(folder) }
  if (search !== undefined) return { kind: 'search', query: search }
  if (section !== undefined) return { kind: 'section', name: section }
  if (story !== undefined) return { kind: 'story', storyId: storyId.parse(story) }
  if (starred === true) return { kind: 'starred' }
  return { kind: unread === true ? 'unread' : 'all' }
}
