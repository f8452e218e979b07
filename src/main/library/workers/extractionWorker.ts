import { parentPort } from 'node:worker_threads'
import { ReaderError, toErrorData } from '@shared/contract/errors'
import { extractStory } from '../articles/extractStory'
import { importStory } from '../imports/importStory'
import type { ExtractionJob, ExtractionReply } from './extractionMessages'

/** The thread that takes pages and files apart, one at a time: `ExtractionJob` in, `ExtractionReply` out. */
parentPort?.on('message', (job: ExtractionJob) => {
  parentPort?.postMessage(answer(job))
})

function answer({ id, task }: ExtractionJob): ExtractionReply {
  try {
    if (task.kind === 'import') return { id, kind: 'imported', imported: importStory(task.file) }
    return { id, kind: 'story', story: extractStory(task.input) }
  } catch (thrown) {
    if (thrown instanceof ReaderError) return { id, kind: 'refused', error: toErrorData(thrown) }
    return { id, kind: 'failed', failure: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}
