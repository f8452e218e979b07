import { STATUS_CODES } from 'node:http'
import { ReaderError } from '@shared/contract/errors'

/** The error of an answer that is not a success, in words for a person. */
export function statusError(url: string, status: number): ReaderError {
  const host = URL.canParse(url) ? new URL(url).host : url
  if (status === 410) return new ReaderError('gone', `${host} says that this is gone for good (410)`)
  if (status === 429) return new ReaderError('rate-limited', `${host} asks to be left alone for a while (429)`)
  return new ReaderError('http-status', `${host} answered ${status} ${STATUS_CODES[status] ?? ''}`.trim())
}
