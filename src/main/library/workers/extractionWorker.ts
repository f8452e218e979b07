import { parentPort } from 'node:worker_threads'
import { extractStory } from '../articles/extractStory'
import type { ExtractionJob, ExtractionReply } from './extractionMessages'

/** The thread that takes pages apart, one at a time: `ExtractionJob` in, `ExtractionReply` out. */
parentPort?.on('message', (job: ExtractionJob) => {
  parentPort?.postMessage(answer(job))
})

function answer({ id, input }: ExtractionJob): ExtractionReply {
  try {
    return { id, story: extractStory(input), failure: null }
  } catch (thrown) {
    return { id, story: null, failure: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}
