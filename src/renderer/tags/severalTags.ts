import type { SharedTag } from '@shared/contract/selection'
import { fold } from '@shared/text/fold'

/** How many of several stories have a tag. */
export type TagShare = 'all' | 'some' | 'none'

/** A tag of several stories: how it was, and how the reader wants it. */
export interface TagChoice {
  readonly tag: string
  readonly count: number
  readonly was: TagShare
  readonly now: TagShare
}

/** The tags as the stories have them. */
export function choicesOf(tags: readonly SharedTag[], stories: number): readonly TagChoice[] {
  return tags.map(({ tag, count }) => {
    const share = count >= stories ? 'all' : 'some'
    return { tag, count, was: share, now: share }
  })
}

/** Each press goes on: to all stories, to none, and back to those that had it. */
const next = {
  all: { all: 'none', some: 'all', none: 'all' },
  some: { all: 'none', some: 'all', none: 'some' },
  none: { all: 'none', some: 'all', none: 'all' }
} as const satisfies Record<TagShare, Record<TagShare, TagShare>>

export function press(choices: readonly TagChoice[], tag: string): readonly TagChoice[] {
  return choices.map((choice) => (choice.tag === tag ? { ...choice, now: next[choice.was][choice.now] } : choice))
}

/** Gives a tag to all stories; one that differs only in case or accents is the same. */
export function give(choices: readonly TagChoice[], tag: string): readonly TagChoice[] {
  if (!choices.some((choice) => fold(choice.tag) === fold(tag))) return [...choices, { tag, count: 0, was: 'none', now: 'all' }]
  return choices.map((choice) => (fold(choice.tag) === fold(tag) ? { ...choice, now: 'all' } : choice))
}

/** What is to be done to the stories: nothing for tags that are as they were. */
export function changesOf(choices: readonly TagChoice[]): { readonly add: string[]; readonly remove: string[] } {
  const changed = choices.filter(({ was, now }) => was !== now)
  return {
    add: changed.filter(({ now }) => now === 'all').map(({ tag }) => tag),
    remove: changed.filter(({ now }) => now === 'none').map(({ tag }) => tag)
  }
}
