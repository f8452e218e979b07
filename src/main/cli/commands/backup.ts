import { resolve } from 'node:path'
import type { BackupSummary } from '@shared/contract/export'
import type { CommandLibrary, CommandOutcome, Remark } from '../command'
import { tellTransfer } from '../tellTransfer'

/** `backup`: the whole library in one file, read again before the command ends. */
export async function backup(library: CommandLibrary, output: string, remark: Remark): Promise<CommandOutcome> {
  const path = resolve(output)
  const stop = tellTransfer(library, remark)
  try {
    const summary = await library.ask('backup.write', { file: library.grantFile(path) })
    return { json: { file: path, ...toJson(summary) }, text: `Wrote ${words(summary)} to ${path}.` }
  } finally {
    stop()
  }
}

/** `restore`: the library of a backup in place of this one. It is there when the library is opened the next time. */
export async function restore(library: CommandLibrary, input: string, isTrial: boolean, remark: Remark): Promise<CommandOutcome> {
  const file = library.grantFile(resolve(input))
  const stop = tellTransfer(library, remark)
  try {
    if (isTrial) {
      const summary = await library.ask('backup.inspect', { file })
      return { json: toJson(summary), text: `Holds ${words(summary)}, from ${toJson(summary).createdAt}.` }
    }
    const summary = await library.ask('backup.restore', { file })
    const text = `Restored ${words(summary)}. The library that was there is kept for a week in “restore/former” in its folder.`
    return { json: toJson(summary), text, reopens: true }
  } finally {
    stop()
  }
}

const toJson = ({ createdAt, ...summary }: BackupSummary) => ({ createdAt: new Date(createdAt).toISOString(), ...summary })
const words = ({ stories, feeds, pictures, bytes }: BackupSummary): string =>
  `stories: ${stories}, feeds: ${feeds}, pictures: ${pictures} (${(bytes / 1e6).toFixed(1)} MB)`
