import { parentPort } from 'node:worker_threads'
import { makeThumbnail } from '../images/thumbnails/makeThumbnail'
import type { ThumbnailJob, ThumbnailReply } from './thumbnailMessages'

/** The thread that decodes pictures, one at a time: `ThumbnailJob` in, `ThumbnailReply` out. */
parentPort?.on('message', async (job: ThumbnailJob) => {
  parentPort?.postMessage(await answer(job))
})

async function answer({ bytes, mime, longest }: ThumbnailJob): Promise<ThumbnailReply> {
  try {
    return { kind: 'made', thumbnail: await makeThumbnail(bytes, mime, longest) }
  } catch (thrown) {
    return { kind: 'failed', failure: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
