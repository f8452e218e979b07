import { ReaderError } from '@shared/contract/errors'
import type { TransferProgress } from '@shared/contract/export'
import { createProgressTeller } from '../sync/progress'

/** What a transfer tells while it runs, and how it is stopped. */
export interface TransferRun {
  readonly signal: AbortSignal
  step(progress: TransferProgress): void
}

/** Exports, imports, backups and restores: one at a time, told of, and stopped on request. */
export interface Transfers {
  /** @throws ReaderError `bad-request` while another runs. */
  run<T>(work: (run: TransferRun) => Promise<T>): Promise<T>
  cancel(): void
  /** Null when nothing runs. */
  progress(): TransferProgress | null
  /** Resolves when nothing runs. */
  settled(): Promise<void>
}

/** `onProgress` hears of steps at most ten times a second, of the end with null. */
export function createTransfers(onProgress: (progress: TransferProgress | null) => void): Transfers {
  let running: { readonly controller: AbortController; readonly work: Promise<unknown> } | null = null
  let latest: TransferProgress | null = null

  async function begin<T>(work: (run: TransferRun) => Promise<T>, controller: AbortController): Promise<T> {
    const teller = createProgressTeller(onProgress)
    const step = (progress: TransferProgress) => {
      latest = progress
      teller.step(progress)
    }
    try {
      return await work({ signal: controller.signal, step })
    } finally {
      running = null
      latest = null
      teller.last(null)
    }
  }

  return {
    run(work) {
      if (running !== null) return Promise.reject(new ReaderError('bad-request', 'Another export, import or backup is still running.'))
      const controller = new AbortController()
      const started = begin(work, controller)
      running = { controller, work: started }
      return started
    },
    cancel: () => running?.controller.abort(),
    progress: () => latest,
    settled: async () => {
      await running?.work.catch(() => undefined)
    }
  }
}

/** Ends a transfer that the reader stopped; to be asked between its steps. @throws ReaderError `cancelled` */
export function throwIfStopped({ signal }: Pick<TransferRun, 'signal'>): void {
  if (signal.aborted) throw new ReaderError('cancelled', 'It was stopped.')
}
