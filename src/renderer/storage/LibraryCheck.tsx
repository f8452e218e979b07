import { toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { DoctorReport } from '@shared/contract/offline'
import { useState } from 'react'
import { Button } from '../design/Button'
import { plural } from '../design/format'
import { request } from '../library/request'
import styles from './LibraryCheck.module.css'
import { StorageSection } from './StorageSection'

interface LibraryCheckProps {
  readonly onOpen: (id: ArticleId) => void
  readonly onChanged: () => void
}

type Check =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly repair: boolean }
  | { readonly kind: 'done'; readonly report: DoctorReport }
  | { readonly kind: 'failed'; readonly message: string }

/** Looks whether all that the library says it keeps is there, and mends what can be mended. */
export function LibraryCheck({ onOpen, onChanged }: LibraryCheckProps) {
  const [check, setCheck] = useState<Check>({ kind: 'none' })
  const run = (repair: boolean) => {
    setCheck({ kind: 'running', repair })
    request('library.doctor', { deep: true, repair }).then(
      (report) => {
        setCheck({ kind: 'done', report })
        onChanged()
      },
      (thrown: unknown) => setCheck({ kind: 'failed', message: toErrorData(thrown).message })
    )
  }
  const needsRepair = check.kind === 'done' && !check.report.isSound
  return (
    <StorageSection title="Is everything there?">
      <div role="status">
        {check.kind === 'running' && <p>{check.repair ? 'Repairing…' : 'Reading every file…'}</p>}
        {check.kind === 'failed' && <p>{check.message}</p>}
        {check.kind === 'done' && <Findings report={check.report} onOpen={onOpen} />}
      </div>
      <div className={styles.buttons}>
        <Button isDisabled={check.kind === 'running'} onPress={() => run(false)}>
          Check the library
        </Button>
        {needsRepair && <Button onPress={() => run(true)}>Repair</Button>}
      </div>
    </StorageSection>
  )
}

function Findings({ report, onOpen }: { readonly report: DoctorReport; readonly onOpen: (id: ArticleId) => void }) {
  const { isSound, articles, pictures, damaged } = report
  const problems = problemsOf(report)
  const repairs = repairsOf(report)
  return (
    <>
      {isSound && (
        <p>
          All is there: {plural(articles, 'story', 'stories')}, {plural(pictures, 'picture')}.
        </p>
      )}
      <ul className={styles.list}>
        {[...problems, ...repairs].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {damaged.length > 0 && (
        <ul className={styles.list} aria-label="Stories with missing pictures">
          {damaged.map(({ id, title, pictures: missing }) => (
            <li key={id}>
              <button type="button" className={styles.story} onClick={() => onOpen(id)} dir="auto">
                {title}
              </button>{' '}
              lacks {plural(missing, 'picture')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function problemsOf(report: DoctorReport): readonly string[] {
  const { archiveProblem, missingPictures, changedPictures, missingMedia, orphanFiles, searchBehind, wrongCounts } = report
  const counted: readonly (readonly [number, string])[] = [
    [missingPictures, `${plural(missingPictures, 'picture file')} gone`],
    [changedPictures, `${plural(changedPictures, 'picture file')} changed`],
    [missingMedia, `${plural(missingMedia, 'recording')} gone`],
    [orphanFiles, `${plural(orphanFiles, 'file')} that no story needs`],
    [searchBehind, `${plural(searchBehind, 'story', 'stories')} not yet in the search index`],
    [wrongCounts, `${plural(wrongCounts, 'count')} wrong`]
  ]
  const archive = archiveProblem === null ? [] : [`The archive is damaged: ${archiveProblem}`]
  return [...archive, ...counted.flatMap(([count, words]) => (count > 0 ? [words] : []))]
}

function repairsOf({ repaired: { pictures, files, counts, searchRebuilt } }: DoctorReport): readonly string[] {
  const counted: readonly (readonly [boolean, string])[] = [
    [pictures > 0, `${plural(pictures, 'picture')} fetched again`],
    [files > 0, `${plural(files, 'file')} removed`],
    [counts > 0, `${plural(counts, 'count')} put right`],
    [searchRebuilt, 'Search index made anew']
  ]
  return counted.flatMap(([isDone, words]) => (isDone ? [words] : []))
}
