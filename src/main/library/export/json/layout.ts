/** How an export is laid out: see docs/export-format.md. */
export const EXPORT_NAME = 'offprint-export'
/** Grows with changes that an older reader would misunderstand. */
export const EXPORT_VERSION = 1
/** Stories in one file of the archive: what an import holds in memory at once. */
export const STORIES_A_FILE = 50

/** A line of a `.jsonl` file. */
export type Line = Readonly<Record<string, unknown>> & { readonly type: string }

export const storiesFile = (number: number): string => `stories/${String(number).padStart(6, '0')}.jsonl`
