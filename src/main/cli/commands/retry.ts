import { toErrorData } from '@shared/contract/errors'
import { articleId } from '@shared/contract/ids'
import { captureWords } from '../captureWords'
import { type CommandLibrary, type CommandOutcome, EXIT } from '../command'

/** `retry <id>`: the page of a story whose text is not whole, and its missing pictures. 3 when something is still missing. */
export async function retry(library: CommandLibrary, id: number): Promise<CommandOutcome> {
  const story = articleId.parse(id)
  const before = await library.ask('articles.read', { id: story })
  const textError = before.capture.text === 'full' || before.url === null ? null : await refetch(library, story)
  const { saved, missing } = await library.ask('articles.retryPictures', { id: story })
  const { capture, title } = await library.ask('articles.read', { id: story })
  const text = [`${title}: ${captureWords(capture)}`, ...(textError === null ? [] : [textError.message])].join('\n')
  const isWhole = capture.text === 'full' && capture.images.saved === capture.images.total
  return { json: { id, saved, missing, textError, capture }, text, code: isWhole ? EXIT.done : EXIT.partly }
}

/** What kept the page from coming; null when it came. */
async function refetch(library: CommandLibrary, id: ReturnType<typeof articleId.parse>) {
  try {
    await library.ask('articles.refetch', { id })
    return null
  } catch (thrown) {
    return toErrorData(thrown)
  }
}
