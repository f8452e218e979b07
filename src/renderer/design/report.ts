import { sayWhy } from '../messages/say'
import { showToast } from './toasts'

/** Says what goes wrong with something the reader asked for where they look. */
export function report(work: Promise<unknown>): void {
  work.catch((thrown: unknown) => showToast(sayWhy(thrown)))
}
