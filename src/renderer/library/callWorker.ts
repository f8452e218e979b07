/** A call on its way to a worker, and its answer. Errors travel as words; what goes wrong in a worker is a bug. */
interface Called<Call> {
  readonly id: number
  readonly call: Call
}
type Answered<Answer> = { readonly id: number; readonly value: Answer } | { readonly id: number; readonly error: string }

interface Waiting<Answer> {
  readonly resolve: (value: Answer) => void
  readonly reject: (error: Error) => void
}

/** The page's end: a function that sends a call to the worker and resolves with its answer. */
export function callWorker<Call, Answer>(worker: Worker): (call: Call) => Promise<Answer> {
  const waiting = new Map<number, Waiting<Answer>>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answered<Answer>>) => {
    const entry = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) entry?.reject(new Error(data.error))
    else entry?.resolve(data.value)
  })
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the worker stopped'))
    waiting.clear()
  })
  return (call) =>
    new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject })
      worker.postMessage({ id: lastId, call } satisfies Called<Call>)
    })
}

/** The worker's end: answers every call with `handle`, which may still be working on earlier ones. */
export function serveCalls<Call, Answer>(handle: (call: Call) => Promise<Answer>): void {
  self.addEventListener('message', async ({ data }: MessageEvent<Called<Call>>) => {
    self.postMessage(await answer(handle, data))
  })
}

async function answer<Call, Answer>(handle: (call: Call) => Promise<Answer>, { id, call }: Called<Call>): Promise<Answered<Answer>> {
  try {
    return { id, value: await handle(call) }
  } catch (thrown) {
    return { id, error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}
