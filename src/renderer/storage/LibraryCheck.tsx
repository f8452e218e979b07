import type { ArticleId } from '@shared/contract/ids'
import type { DoctorReport } from '@shared/contract/offline'
import type { MessageKey } from '@shared/messages/catalog'
import { useState } from 'react'
import { Button } from '../design/Button'
import { storyCount } from '../design/format'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
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
      (thrown: unknown) => setCheck({ kind: 'failed', message: sayWhy(thrown) })
    )
  }
  const needsRepair = check.kind === 'done' && !check.report.isSound
  return (
    <StorageSection title={t('storage.check')}>
      <div role="status">
        {check.kind === 'running' && <p>{t(check.repair ? 'storage.repairing' : 'storage.reading')}</p>}
        {check.kind === 'failed' && <p>{check.message}</p>}
        {check.kind === 'done' && <Findings report={check.report} onOpen={onOpen} />}
      </div>
      <div className={styles.buttons}>
        <Button isDisabled={check.kind === 'running'} onPress={() => run(false)}>
          {t('storage.checkLibrary')}
        </Button>
        {needsRepair && <Button onPress={() => run(true)}>{t('storage.repair')}</Button>}
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
      {isSound && <p>{t('storage.sound', { stories: storyCount(articles), pictures: t('common.pictures', { count: pictures }) })}</p>}
      <ul className={styles.list}>
        {[...problems, ...repairs].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {damaged.length > 0 && (
        <ul className={styles.list} aria-label={t('storage.damagedList')}>
          {damaged.map(({ id, title, pictures: missing }) => (
            <li key={id}>
              <Words
                of="storage.lacks"
                values={{ count: missing }}
                parts={{
                  story: (
                    <button type="button" className={styles.story} onClick={() => onOpen(id)} dir="auto">
                      {title}
                    </button>
                  )
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function problemsOf(report: DoctorReport): readonly string[] {
  const { archiveProblem, missingPictures, changedPictures, missingMedia, orphanFiles, searchBehind, wrongCounts } = report
  const counted: readonly (readonly [number, MessageKey])[] = [
    [missingPictures, 'storage.picturesGone'],
    [changedPictures, 'storage.picturesChanged'],
    [missingMedia, 'storage.recordingsGone'],
    [orphanFiles, 'storage.orphans'],
    [searchBehind, 'storage.notIndexed'],
    [wrongCounts, 'storage.wrongCounts']
  ]
  const archive = archiveProblem === null ? [] : [t('storage.archiveDamaged', { problem: archiveProblem })]
  return [...archive, ...counted.flatMap(([count, key]) => (count > 0 ? [t(key, { count })] : []))]
}

function repairsOf({ repaired: { pictures, files, counts, searchRebuilt } }: DoctorReport): readonly string[] {
  const counted: readonly (readonly [number, MessageKey])[] = [
    [pictures, 'storage.picturesFetched'],
    [files, 'storage.filesRemoved'],
    [counts, 'storage.countsRight'],
    [Number(searchRebuilt), 'storage.indexRebuilt']
  ]
  return counted.flatMap(([count, key]) => (count > 0 ? [t(key, { count })] : []))
}
