import { ReaderError } from '@shared/contract/errors'
import { type ArticleId, storyId } from '@shared/contract/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Archive } from '../../../../src/main/library/archive/types'
import { silentLog } from '../../../../src/main/library/log'
import { openStories } from '../../../../src/main/library/stories/stories'
import { commonStory, day, hour, placedArchive, start } from './placedArchive'

const fire =
  'Firefighters fought a blaze in the Pellworth warehouse at Caldmoor docks. Officer Ruth Abara said nobody was hurt in Tanner Row.'
const fireLater = 'A day after the Pellworth warehouse at Caldmoor docks burned, Ruth Abara let families return to Tanner Row.'
const vote = 'Voters in Valdoria chose Anton Krell. The count in Sarnovo was doubted by Mira Solane of the Civic Union.'
const voteLater = 'In Valdoria Mira Solane of the Civic Union asked the court in Sarnovo to count again the votes for Anton Krell.'

/** Two stories of three articles each. */
async function twoStories() {
  const placed = placedArchive()
  const save = (text: string, at: number) => placed.save(text.slice(0, 40), text, { publishedAt: start + at * hour })
  const fires = [save(fire, 0), save(fireLater, 20), save(fireLater, 30)]
  const votes = [save(vote, 1), save(voteLater, 21), save(voteLater, 31)]
  await placed.stories.catchUp()
  return { ...placed, fires, votes, fireStory: commonStory(placed.storyIds(fires)), voteStory: commonStory(placed.storyIds(votes)) }
}

test('what is split off is a story of its own, and new articles join the nearer one', async () => {
  const { stories, save, storyIds, fires } = await twoStories()
  const [first, second, third] = fires
  if (first === undefined || second === undefined || third === undefined) throw new Error('three articles were saved')
  const { storyId: split } = stories.split([second, third])
  expect(split).not.toBeNull()
  expect(storyIds(fires)).toEqual([null, split, split])
  const late = save('Caldmoor docks', fireLater, { publishedAt: start + 40 * hour })
  await stories.catchUp()
  expect(storyIds([...fires, late])).toEqual([null, split, split, split])
})

test('an article split off alone is in no story, and is not taken back', async () => {
  const { archive, stories, save, storyIds, fires, fireStory } = await twoStories()
  const [first, second] = fires
  if (first === undefined || second === undefined) throw new Error('three articles were saved')
  expect(stories.split([second]).storyId).toBeNull()
  save(fireLater.slice(0, 40), `${fireLater} The docks open again.`, { publishedAt: start + 20 * hour }, second)
  await openStories(archive, silentLog).catchUp()
  expect(storyIds(fires)).toEqual([fireStory, null, fireStory])
})

test('merged stories stay one through a restart and new vectors', async () => {
  const { archive, stories, save, storyIds, fires, votes, fireStory, voteStory } = await twoStories()
  const { storyId: merged } = stories.merge([fireStory, voteStory])
  expect(commonStory(storyIds([...fires, ...votes]))).toBe(merged)
  archive.database.exec('UPDATE article_terms SET vector = zeroblob(400)')
  const reopened = openStories(archive, silentLog)
  await reopened.catchUp()
  const late = save('Valdoria: the count', voteLater, { publishedAt: start + 40 * hour })
  await reopened.catchUp()
  expect(commonStory(storyIds([...fires, ...votes, late]))).toBe(merged)
  const why = reopened.page(merged ?? 0).members.map((member) => member.why[0]?.kind)
  expect(why).not.toContain(undefined)
})

test('stories kept apart are not joined by an article that is near to both', async () => {
  const { stories, save, storyIds, fires, votes, fireStory, voteStory } = await twoStories()
  stories.keepApart(fireStory, voteStory)
  const both = save('Fire and vote', `${fireLater} ${voteLater} ${fire} ${vote}`, { publishedAt: start + 32 * hour })
  await stories.catchUp()
  expect([fireStory, voteStory]).toContain(storyIds([both])[0])
  expect(storyIds([...fires, ...votes])).toEqual([fireStory, fireStory, fireStory, voteStory, voteStory, voteStory])
})

test('merging what was kept apart is the later word', async () => {
  const { stories, storyIds, fires, votes, fireStory, voteStory } = await twoStories()
  stories.keepApart(fireStory, voteStory)
  const { storyId: merged } = stories.merge([fireStory, voteStory])
  await stories.catchUp()
  expect(commonStory(storyIds([...fires, ...votes]))).toBe(merged)
})

test('a change is taken back, with what joined meanwhile', async () => {
  const { stories, save, storyIds, fires, fireStory } = await twoStories()
  const { undoToken } = stories.split(fires.slice(1))
  const late = save('Caldmoor docks', fireLater, { publishedAt: start + 40 * hour })
  await stories.catchUp()
  stories.undo(undoToken)
  expect(commonStory(storyIds([...fires, late]))).toBe(fireStory)
  expect(() => stories.undo(undoToken)).toThrow(ReaderError)
})

test('a merge is taken back', async () => {
  const { archive, stories, storyIds, fires, votes, fireStory, voteStory } = await twoStories()
  const { undoToken } = stories.merge([fireStory, voteStory])
  stories.undo(undoToken)
  expect(commonStory(storyIds(fires))).toBe(fireStory)
  expect(commonStory(storyIds(votes))).toBe(voteStory)
  expect(decisions(archive)).toEqual([])
})

test('the earlier of two changes to a story is not taken back first', async () => {
  const { stories, fires, fireStory, voteStory } = await twoStories()
  const first = stories.split(fires.slice(0, 1))
  const second = stories.merge([fireStory, voteStory])
  expect(() => stories.undo(first.undoToken)).toThrow('later change')
  stories.undo(second.undoToken)
  stories.undo(first.undoToken)
})

test('what is not there can’t be changed', async () => {
  const { stories, save } = await twoStories()
  const alone = save('Alone', 'The bakers of Brae knead before dawn.')
  await stories.catchUp()
  expect(() => stories.split([alone])).toThrow(ReaderError)
  expect(() => stories.merge([999, 1000])).toThrow(ReaderError)
  expect(() => stories.keepApart(999, 1000)).toThrow(ReaderError)
  expect(() => stories.page(999)).toThrow(ReaderError)
})

type Step =
  | { readonly kind: 'save'; readonly text: number; readonly at: number }
  | { readonly kind: 'split'; readonly picks: readonly number[] }
  | { readonly kind: 'join' | 'keepApart'; readonly one: number; readonly other: number }
  | { readonly kind: 'undo'; readonly which: number }

const texts = [fire, fireLater, vote, voteLater, `${fireLater} ${voteLater}`, `${fire} ${vote}`]
const pick = fc.nat(100)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), text: fc.nat(texts.length - 1), at: fc.nat(10) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), picks: fc.array(pick, { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('join' as const, 'keepApart' as const), one: pick, other: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: pick }) }
)

test('no story ever holds two articles that were decided apart', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const { archive, stories, save } = placedArchive()
      const ids: ArticleId[] = []
      const tokens: string[] = []
      for (const taken of steps) {
        if (taken.kind === 'save') ids.push(save('Fire and vote', texts[taken.text] ?? fire, { publishedAt: start + taken.at * day }))
        else tryChange(archive, stories, taken, ids, tokens)
        await stories.catchUp()
        expect(heldTogether(archive)).toEqual([])
      }
    }),
    { numRuns: 60 }
  )
})

/** Asks for a change as the window would; what the library refuses in words changes nothing. */
function tryChange(
  archive: Archive,
  stories: ReturnType<typeof openStories>,
  taken: Exclude<Step, { readonly kind: 'save' }>,
  ids: readonly ArticleId[],
  tokens: string[]
): void {
  const known = archive.database.prepare('SELECT id FROM stories ORDER BY id').all() as { id: number }[]
  const story = (place: number) => storyId.parse(known[place % known.length]?.id ?? 1)
  try {
    if (taken.kind === 'undo') stories.undo(tokens[taken.which % Math.max(1, tokens.length)] ?? '')
    else if (taken.kind === 'split') tokens.push(stories.split(taken.picks.map((place) => ids[place % ids.length] ?? 1)).undoToken)
    else if (taken.kind === 'join') tokens.push(stories.merge([story(taken.one), story(taken.other)]).undoToken)
    else tokens.push(stories.keepApart(story(taken.one), story(taken.other)).undoToken)
  } catch (thrown) {
    if (!(thrown instanceof ReaderError)) throw thrown
  }
}

function decisions(archive: Archive): unknown[] {
  return archive.database.prepare('SELECT * FROM story_decisions').all()
}

/** Pairs decided apart that are in one story. */
function heldTogether(archive: Archive): unknown[] {
  return archive.database
    .prepare(
      `SELECT d.* FROM story_decisions d JOIN articles a ON a.id = d.article_id JOIN articles o ON o.id = d.other_id
      WHERE d.verdict = 'apart' AND a.story_id = o.story_id`
    )
    .all()
}
