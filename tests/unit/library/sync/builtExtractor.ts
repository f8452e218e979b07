import { createExtractor } from '../../../../src/main/library/workers/extractionPool'
import { buildWorker } from '../../../helpers/buildWorker'

/** The extraction in threads of its own, as the app's build makes it: a page that takes long holds nobody up. */
export async function buildExtractor() {
  const { worker, remove } = await buildWorker('extractionWorker')
  const extractor = createExtractor({ worker, threads: 2 })
  const close = async () => {
    await extractor.close()
    await remove()
  }
  return { extract: extractor.extract, close }
}
