import { type Prose, prose, type Subject, subjectOf } from './prose'
import { seededRandom } from './random'

/** Fields of news that come back for ever; each event belongs to one. */
const BEATS = 80
/** Of all stories, so many begin an event; the others go on with that of one of the stories just before. */
const NEW_EVENTS = 0.27
const LATEST_STORIES = 600
/** Of the stories that go on with an event, so many are the text of another paper under a new headline. */
const COPIES = 0.06

const beats: readonly Subject[] = Array.from({ length: BEATS }, (_, beat) => subjectOf(9_000_000 + beat, 60, 8))
const events = new Map<number, number>()
const subjects = new Map<number, Subject>()

/** The story whose event a story goes on with: an earlier one, or itself where it begins one. */
function follows(story: number): number {
  const random = seededRandom(5_000_000 + story)
  if (story === 0 || random() < NEW_EVENTS) return story
  // Most follow soon, some after weeks.
  return Math.max(0, story - 1 - Math.floor(LATEST_STORIES ** random()))
}

/** The event of a story, named by its first story. */
function eventOf(story: number): number {
  const path: number[] = []
  let at = story
  while (!events.has(at)) {
    const before = follows(at)
    if (before === at) events.set(at, at)
    else path.push(at)
    at = before
  }
  const event = events.get(at) ?? at
  for (const passed of path) events.set(passed, event)
  return event
}

/** The story whose text a story repeats; null for most. */
export function copiedFrom(story: number): number | null {
  const before = follows(story)
  const isCopy = before !== story && seededRandom(6_000_000 + story)() < COPIES
  return isCopy ? (copiedFrom(before) ?? before) : null
}

/** The generator of a story's text: about its event, in the words of its beat. */
export function storyProse(story: number): Prose {
  const event = eventOf(story)
  const known = subjects.get(event) ?? makeSubject(event)
  subjects.set(event, known)
  return prose(story + 1, known)
}

function makeSubject(event: number): Subject {
  const own = subjectOf(7_000_000 + event, 14, 3)
  const beat = beats[event % BEATS] ?? own
  // Words of the event come twice as often as those of its beat.
  const ownWords = Array.from({ length: 8 }, () => own.words).flat()
  return { words: [...ownWords, ...beat.words], names: [...own.names, ...own.names, ...beat.names.slice(0, 3)] }
}
