import { setMaxListeners } from 'node:events'
import { ReaderError, toErrorData } from '@shared/contract/errors'
import type { OfflineChoice, OfflineEstimate, OfflineProgress, OfflineResult } from '@shared/contract/offline'
import { createProgressTeller } from '../sync/progress'
import { collectLinks } from './linkedPages'
import { createPauseGate, type PauseGate } from './pauseGate'
import { type PrepareParts, prepareStory, type StoryRun, type StoryWork } from './prepareStory'
import { type ScopeParts, scopeIds } from './scopeIds'
import { survey } from './survey'
import { startTally } from './tally'

/** Makes stories ready offline, one preparation at a time. What is done stays done, however it ends. */
export interface Preparation {
  estimate(choice: OfflineChoice): Promise<OfflineEstimate>
  /** @throws ReaderError `bad-request` while another runs; `disk-full`, `library-damaged`: nothing more can be stored. */
  prepare(choice: OfflineChoice): Promise<OfflineResult>
  /** What is under way is brought to its end first. */
  pause(): void
  resume(): void
  cancel(): void
  /** Null when nothing runs. */
  progress(): OfflineProgress | null
  /** Resolves when nothing runs. */
  settled(): Promise<void>
}

export interface PreparationParts extends PrepareParts, ScopeParts {
  /** Hears of progress at most ten times a second, of the end last. */
  readonly onProgress?: (progress: OfflineProgress) => void
}

/** Stories under way at once; the client keeps to two connections a host. */
const AT_ONCE = 8

interface Running {
  readonly gate: PauseGate
  readonly controller: AbortController
  readonly work: Promise<OfflineResult>
  /** A pause or its end is to be seen at once. */
  show(): void
  progress(): OfflineProgress
}

export function createPreparation(parts: PreparationParts): Preparation {
  let running: Running | null = null

  function start(choice: OfflineChoice): Running {
    const gate = createPauseGate()
    const controller = new AbortController()
    setMaxListeners(0, controller.signal)
    const teller = createProgressTeller(parts.onProgress ?? (() => undefined))
    const progress = () => tally.progress(gate.isPaused ? 'paused' : 'running')
    const show = () => teller.step(progress())
    const tally = startTally(show)
    const run: StoryRun = { tally, signal: controller.signal, pass: () => gate.pass(controller.signal) }
    const work = async () => {
      try {
        const expected = await survey(parts, choice)
        tally.expect(expected)
        await workOff(storiesWithGaps(choice, expected.newest), run, controller)
      } finally {
        teller.last(tally.progress(controller.signal.aborted ? 'cancelled' : 'done'))
      }
      return tally.result(controller.signal.aborted)
    }
    return { gate, controller, work: work(), show, progress }
  }

  /** Pages saved on the way are not of the choice, whatever their date: links are followed one level deep. */
  async function* storiesWithGaps({ scope, links, media }: OfflineChoice, newest: number): AsyncGenerator<StoryWork> {
    const linked = links ? collectLinks(parts.archive) : null
    for await (const ids of scopeIds(parts, scope)) {
      for (const gaps of parts.archive.gaps(ids)) {
        const isWorth = gaps.lacksText || gaps.pictures > 0 || (links && gaps.links > 0) || (media && gaps.media > 0)
        if (isWorth && gaps.id <= newest) yield { gaps, links: linked, media }
      }
    }
  }

  /** Several hands at one pile: the next story is looked for when a hand is free. */
  async function workOff(pile: AsyncGenerator<StoryWork>, run: StoryRun, controller: AbortController): Promise<void> {
    const hand = async () => {
      for (let next = await pile.next(); next.done !== true; next = await pile.next()) await prepareOne(next.value, run)
    }
    const hands = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => hand().catch(stopAll)))
    const stop = hands.find((ended) => ended.status === 'rejected')
    if (stop !== undefined) throw stop.reason

    function stopAll(thrown: unknown): void {
      if (thrown instanceof ReaderError && thrown.code === 'cancelled') return
      controller.abort()
      throw thrown
    }
  }

  /** A bug met at one story, or a story that was removed meanwhile, costs no other. */
  async function prepareOne(work: StoryWork, run: StoryRun): Promise<void> {
    try {
      await prepareStory(work, parts, run)
    } catch (thrown) {
      if (thrown instanceof ReaderError && thrown.code !== 'not-found') throw thrown
      if (!(thrown instanceof ReaderError)) parts.log.error(`“${work.gaps.title}” could not be made ready`, thrown)
      run.tally.failed({ articleId: work.gaps.id, title: work.gaps.title, what: 'text', url: '', reason: toErrorData(thrown).message })
    }
  }

  return {
    estimate: async (choice) => {
      const { newest: _newest, ...estimate } = await survey(parts, choice)
      return estimate
    },
    async prepare(choice) {
      if (running !== null) throw new ReaderError('bad-request', 'Stories are being made ready already.')
      running = start(choice)
      try {
        return await running.work
      } finally {
        running = null
      }
    },
    pause: () => {
      running?.gate.pause()
      running?.show()
    },
    resume: () => {
      running?.gate.resume()
      running?.show()
    },
    cancel: () => running?.controller.abort(),
    progress: () => running?.progress() ?? null,
    settled: async () => {
      await running?.work.catch(() => undefined)
    }
  }
}
