import { ReaderError } from '@shared/contract/errors'

/** Puts a failed write into words; a full disk is expected, anything else is told with its cause. */
export function fileError(cause: unknown): ReaderError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ReaderError('disk-full', 'The disk is full: the picture could not be kept.', { cause })
  const words = cause instanceof Error ? cause.message : String(cause)
  return new ReaderError('internal', `The picture could not be written: ${words}`, { cause })
}
