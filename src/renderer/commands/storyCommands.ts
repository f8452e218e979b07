import type { Command } from './command'

/** What commands do with the story at the keyboard, and on its page. */
export interface StoryTarget {
  turnPage(direction: 1 | -1): void
  toggleRead(): void
  toggleStarred(): void
  toggleQueued(): void
  editTags(): void
  openOriginal(): void
  showRelated(): void
  /** The page of the story, or what is related where it stands alone. */
  showStory(): void
  /** Opens the article of the same story published before or after. */
  walkStory(step: 1 | -1): void
  /** Whether the open story shows matches of a search. */
  hasMatches(): boolean
  walkMatches(step: 1 | -1): void
  /** Whether a link in the story is in focus or under the pointer whose page is not saved. */
  hasLinkToSave(): boolean
  saveLink(): void
}

export const storyCommands = [
  { id: 'next-match', title: 'commands.nextMatch', group: 'story', keys: ['n'], run: (t) => t.walkMatches(1), when: (t) => t.hasMatches() },
  {
    id: 'previous-match',
    title: 'commands.previousMatch',
    group: 'story',
    keys: ['shift+n'],
    run: (t) => t.walkMatches(-1),
    when: (t) => t.hasMatches()
  },
  { id: 'page-down', title: 'commands.pageDown', group: 'story', keys: ['space'], run: (t) => t.turnPage(1) },
  { id: 'page-up', title: 'commands.pageUp', group: 'story', keys: ['shift+space'], run: (t) => t.turnPage(-1) },
  { id: 'toggle-read', title: 'commands.toggleRead', group: 'story', keys: ['m'], run: (t) => t.toggleRead() },
  { id: 'toggle-starred', title: 'commands.toggleStarred', group: 'story', keys: ['s'], run: (t) => t.toggleStarred() },
  { id: 'toggle-queued', title: 'commands.toggleQueued', group: 'story', keys: ['l'], run: (t) => t.toggleQueued() },
  { id: 'tags', title: 'commands.tags', group: 'story', keys: ['t'], run: (t) => t.editTags() },
  { id: 'open-original', title: 'commands.openOriginal', group: 'story', keys: ['v'], run: (t) => t.openOriginal() },
  {
    id: 'save-link',
    title: 'commands.saveLink',
    group: 'story',
    keys: ['shift+l'],
    run: (t) => t.saveLink(),
    when: (t) => t.hasLinkToSave()
  },
  { id: 'related', title: 'commands.related', group: 'story', keys: ['g r'], run: (t) => t.showRelated() },
  { id: 'story-page', title: 'commands.storyPage', group: 'story', keys: ['g t'], run: (t) => t.showStory() },
  { id: 'story-before', title: 'commands.storyBefore', group: 'story', keys: ['<', '('], run: (t) => t.walkStory(-1) },
  { id: 'story-after', title: 'commands.storyAfter', group: 'story', keys: ['>', ')'], run: (t) => t.walkStory(1) }
] as const satisfies readonly Command<StoryTarget>[]
