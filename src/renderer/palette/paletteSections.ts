import type { ArticleId } from '@shared/contract/ids'
import type { MessageKey } from '@shared/messages/catalog'
import type { Command } from '../commands/commands'
import { t } from '../messages/translate'
import type { Feeds } from '../replica/useFeeds'
import type { TimelineItem } from '../replica/useTimeline'
import { fuzzyScore } from './fuzzyScore'
import { commandEntries, type PaletteEntry, type PlaceKind, placeEntries, rankEntries } from './paletteEntries'

/** A row of the palette. `about`: what it is, or where it is from, in words. */
export type PaletteRow = (PaletteEntry | StoryRow) & { readonly about: string }
interface StoryRow {
  readonly kind: 'story'
  readonly id: string
  readonly title: string
  readonly articleId: ArticleId
}

export interface PaletteSection {
  readonly id: 'recent' | 'commands' | 'places' | 'stories'
  readonly title: MessageKey
  readonly rows: readonly PaletteRow[]
}

interface Wanted {
  readonly typed: string
  readonly commands: readonly Command[]
  /** Ids of commands, the latest first. */
  readonly recent: readonly string[]
  readonly feeds: Feeds | undefined
  readonly stories: readonly TimelineItem[]
}

const COMMANDS = 8
const PLACES = 8

const kinds: Readonly<Record<PlaceKind, MessageKey>> = {
  feed: 'commands.aFeed',
  folder: 'commands.aFolder',
  section: 'commands.aSection',
  smartFeed: 'commands.aSmartFeed',
  tag: 'commands.aTag'
}

/** What the palette shows: while nothing is typed what was chosen lately and every command, after that the best of each kind. `>` asks for commands alone. */
export function sectionsFor({ typed, commands, recent, feeds, stories }: Wanted): readonly PaletteSection[] {
  const entries = commandEntries(commands)
  const isCommandsOnly = typed.startsWith('>')
  const text = typed.replace(/^>/, '').trim()
  if (text === '') {
    const latest = recent.flatMap((id) => entries.filter((entry) => entry.id === `command:${id}`))
    return filled([
      { id: 'recent', title: 'commands.paletteRecent', rows: latest.map((entry) => ({ ...rowOf(entry), id: `recent:${entry.id}` })) },
      { id: 'commands', title: 'commands.paletteCommands', rows: entries.map(rowOf) }
    ])
  }
  const places = isCommandsOnly || feeds === undefined ? [] : rankEntries(text, placeEntries(feeds), PLACES)
  const named: readonly PaletteSection[] = [
    { id: 'commands', title: 'commands.paletteCommands', rows: rankEntries(text, entries, COMMANDS).map(rowOf) },
    { id: 'places', title: 'commands.palettePlaces', rows: places.map(rowOf) }
  ]
  const best = ({ rows }: PaletteSection) => fuzzyScore(text, rows[0]?.title ?? '') ?? 0
  return filled([
    ...named.toSorted((one, other) => best(other) - best(one)),
    { id: 'stories', title: 'commands.paletteStories', rows: stories.map((item) => storyRow(item, feeds)) }
  ])
}

function rowOf(entry: PaletteEntry): PaletteRow {
  return { ...entry, about: entry.kind === 'command' ? '' : t(kinds[entry.kind]) }
}

function storyRow({ id, head }: TimelineItem, feeds: Feeds | undefined): PaletteRow {
  const source = feeds?.feeds.find((feed) => feed.id === head.feedId)?.title ?? ''
  return { kind: 'story', id: `story:${id}`, title: head.title, articleId: id, about: source }
}

const filled = (sections: readonly PaletteSection[]): readonly PaletteSection[] => sections.filter(({ rows }) => rows.length > 0)
