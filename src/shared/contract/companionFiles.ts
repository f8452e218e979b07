import { z } from 'zod'
import { isInsidePath } from '../text/companionPath'

/** Files that one imported page may bring along, and their bytes in all. */
export const COMPANION_LIMITS = { files: 300, bytes: 100_000_000 } as const

const companionFile = z.object({
  path: z.string().refine(isInsidePath),
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array)
})

/** A file that lies beside an imported page, such as `Story_files/a.jpg`; `path` is relative to the page. */
export interface CompanionFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The files beside a page. */
export const companionFiles = z
  .array(companionFile)
  .max(COMPANION_LIMITS.files)
  .refine((files) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= COMPANION_LIMITS.bytes)
