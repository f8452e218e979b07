import type { DoctorReport } from '@shared/contract/offline'
import { type CommandLibrary, type CommandOutcome, EXIT } from '../command'

export interface DoctorOptions {
  readonly deep?: boolean
  readonly repair?: boolean
}

/** `doctor`: 0 when the library is sound, or was made so; 1 when it is not. */
export async function doctor(library: CommandLibrary, { deep = false, repair = false }: DoctorOptions): Promise<CommandOutcome> {
  const report = await library.ask('library.doctor', { deep, repair })
  return { json: report, text: reportText(report), code: report.isSound ? EXIT.done : EXIT.failed }
}

function reportText(report: DoctorReport): string {
  const { archiveProblem, articles, pictures, repaired } = report
  const found: readonly (readonly [count: number, words: string])[] = [
    [report.missingPictures, 'pictures whose file is gone'],
    [report.changedPictures, 'pictures whose file has changed'],
    [report.missingMedia, 'recordings or films whose file is gone or has changed'],
    [report.orphanFiles, 'files that belong to nothing'],
    [report.wrongCounts, 'counts that were wrong'],
    [report.searchBehind, 'stories that the search index lacks or should not hold']
  ]
  const mended: readonly (readonly [count: number, words: string])[] = [
    [repaired.pictures, 'pictures fetched again'],
    [repaired.files, 'files removed'],
    [repaired.counts, 'counts set right'],
    [Number(repaired.searchRebuilt), 'search index made anew']
  ]
  const lines = (rows: typeof found) => rows.flatMap(([count, words]) => (count === 0 ? [] : [`  ${count} ${words}`]))
  return [
    `${articles} stories, ${pictures} pictures: ${report.isSound ? 'sound' : 'not sound'}`,
    ...(archiveProblem === null ? [] : [`  the archive is damaged: ${archiveProblem}`]),
    ...lines(found),
    ...report.damaged.map((story) => `  story ${story.id} “${story.title}” lost ${story.pictures} pictures`),
    ...lines(mended)
  ].join('\n')
}
