import { toErrorData } from '@shared/contract/errors'
import { recognize } from '@shared/messages/libraryWords'
import { t } from './translate'

/** A sentence of the library (an error, a reason) in the reader's language; one that is not known stays as it is. */
export function say(sentence: string): string {
  const known = recognize(sentence)
  if (known === null) return sentence
  const values = Object.entries(known.values).map(([name, value]) => [name, typeof value === 'string' ? say(value) : value] as const)
  return t(known.key, Object.fromEntries(values))
}

/** Why something that was asked for failed, in the reader's language. */
export const sayWhy = (thrown: unknown): string => say(toErrorData(thrown).message)
