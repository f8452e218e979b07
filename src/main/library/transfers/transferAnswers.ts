import type { Answers, LibraryParts } from '../answers'
import { copyPath, keptCopies } from '../backup/keptCopies'
import { bringFormerBack, formerSince } from '../backup/restoreState'
import { stageArchive, stageRestore } from '../backup/stageRestore'
import { verifyBackup } from '../backup/verifyBackup'
import { writeBackup } from '../backup/writeBackup'
import { estimateExport, exportStories } from '../export/exporter'
import { importJson } from '../export/json/importJson'

type TransferAnswers = Pick<
  Answers,
  | 'backup.bringBack'
  | 'backup.inspect'
  | 'backup.restore'
  | 'backup.restoreCopy'
  | 'backup.state'
  | 'backup.write'
  | 'export.estimate'
  | 'export.import'
  | 'export.run'
  | 'transfer.cancel'
  | 'transfer.progress'
>

/** How exports, imports, backups and restores are asked for. */
export function transferAnswers(parts: LibraryParts): TransferAnswers {
  const { transfers, grants, followers, directory, onReopen } = parts
  const exportParts = { ...parts, media: parts.offline.media }
  return {
    'export.estimate': (choice) => estimateExport(exportParts, choice),
    'export.run': ({ file, ...choice }) => transfers.run((run) => exportStories(exportParts, choice, grants.pathOf(file), run)),
    'export.import': async ({ file }) => {
      const result = await transfers.run((run) => importJson(exportParts, grants.pathOf(file), run))
      await followers.settled()
      return result
    },
    'backup.write': ({ file }) => transfers.run((run) => writeBackup(parts, grants.pathOf(file), run)),
    'backup.inspect': ({ file }) => transfers.run((run) => verifyBackup(grants.pathOf(file), run)),
    'backup.restore': async ({ file }) => {
      const summary = await transfers.run((run) => stageRestore(directory, grants.pathOf(file), run))
      onReopen()
      return summary
    },
    'backup.state': async () => ({ formerSince: formerSince(directory), copies: await keptCopies(directory) }),
    'backup.restoreCopy': async ({ name }) => {
      await transfers.run(() => stageArchive(directory, copyPath(directory, name)))
      onReopen()
      return null
    },
    'backup.bringBack': async () => {
      await transfers.run(() => bringFormerBack(directory, Date.now()))
      onReopen()
      return null
    },
    'transfer.cancel': () => {
      transfers.cancel()
      return null
    },
    'transfer.progress': () => transfers.progress()
  }
}
