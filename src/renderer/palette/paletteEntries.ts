import type { Scope } from '@shared/contract/scope'
import { tagQuery } from '@shared/text/queryEdit'
import type { Command } from '../commands/commands'
import { t } from '../messages/translate'
import type { NavigationAction } from '../navigation'
import type { Feeds } from '../replica/useFeeds'
import { sectionsOf, tagsOf } from '../sidebar/sections'
import { fuzzyScore } from './fuzzyScore'

/** Something the palette offers by name. */
export type PaletteEntry = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: PlaceKind; readonly to: NavigationAction }
)
export type PlaceKind = 'feed' | 'folder' | 'section' | 'smartFeed' | 'tag'

/** Commands by their titles in the reader's language. */
export function commandEntries(commands: readonly Command[]): readonly PaletteEntry[] {
  return commands.map((command) => ({ kind: 'command', id: `command:${command.id}`, title: t(command.title), command }))
}

/** Every place of the sidebar that has a name of its own. */
export function placeEntries({ feeds, folders, smartFeeds, counters }: Feeds): readonly PaletteEntry[] {
  return [
    ...feeds.map(({ id, title }) => place('feed', String(id), title, { kind: 'feed', feedId: id })),
    ...folders.map(({ id, name }) => place('folder', String(id), name, { kind: 'folder', folderId: id })),
    ...sectionsOf(counters).map(({ name }) => place('section', name, name, { kind: 'section', name })),
    ...smartFeeds.map(
      ({ id, title, query }): PaletteEntry => ({
        kind: 'smartFeed',
        id: `smartFeed:${id}`,
        title,
        to: { type: 'find', query, sort: 'date', smartFeedId: id }
      })
    ),
    ...tagsOf(counters).map(
      ({ name }): PaletteEntry => ({
        kind: 'tag',
        id: `tag:${name}`,
        title: name,
        to: { type: 'find', query: tagQuery(name), sort: 'date' }
      })
    )
  ]
}

function place(kind: PlaceKind, id: string, title: string, scope: Scope): PaletteEntry {
  return { kind, id: `${kind}:${id}`, title, to: { type: 'show', scope } }
}

/** Those that what is typed may name, the best first. */
export function rankEntries(typed: string, entries: readonly PaletteEntry[], limit: number): readonly PaletteEntry[] {
  return entries
    .map((entry) => ({ entry, score: fuzzyScore(typed, entry.title) }))
    .filter((one): one is { entry: PaletteEntry; score: number } => one.score !== null)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ entry }) => entry)
}
