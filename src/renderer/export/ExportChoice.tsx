import type { ExportEstimate } from '@shared/contract/export'
import { useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { storyCount } from '../design/format'
import { report } from '../design/report'
import { request } from '../library/request'
import { say, sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import { FormatPicker } from './FormatPicker'
import { type ChosenFormat, writtenAs } from './formats'
import { SubjectPicker } from './SubjectPicker'
import type { ExportSubject } from './subjects'
import { startExport } from './transfer'

/** What to export, in which format, and with what. */
export function ExportChoice({ subjects }: { readonly subjects: readonly ExportSubject[] }) {
  const [subject, setSubject] = useState(subjects[0])
  const [format, setFormat] = useState<ChosenFormat>('epub')
  const [pictures, setPictures] = useState(true)
  const [annotations, setAnnotations] = useState(true)
  const estimate = useEstimate(subject, format)
  if (subject === undefined) return null
  const { scope, title } = subject
  const start = () => report(startExport({ scope, title: title.slice(0, 300), pictures, annotations }, format, estimate?.stories ?? 0))
  return (
    <div className={styles.step}>
      <div className={styles.columns}>
        <div className={styles.step}>
          {subjects.length > 1 ? (
            <SubjectPicker subjects={subjects} subject={subject} onChange={setSubject} />
          ) : (
            <p className={styles.subject} dir="auto">
              {title}
            </p>
          )}
          {format !== 'json' && (
            <fieldset className={styles.options}>
              <legend className={styles.label}>{t('export.options')}</legend>
              <label>
                <input type="checkbox" checked={pictures} onChange={(event) => setPictures(event.target.checked)} />{' '}
                {t('export.withPictures')}
              </label>
              <label>
                <input type="checkbox" checked={annotations} onChange={(event) => setAnnotations(event.target.checked)} />{' '}
                {t('export.withNotes')}
              </label>
            </fieldset>
          )}
        </div>
        <FormatPicker format={format} onChange={setFormat} />
      </div>
      <div className={styles.foot}>
        <p role="status" className={styles.about}>
          {estimateWords(estimate)}
        </p>
        <Button look="primary" isDisabled={estimate === null || estimate.problem !== null} onPress={start}>
          {t('export.chooseFile')}
        </Button>
      </div>
    </div>
  )
}

function estimateWords(estimate: ExportEstimate | null): string {
  if (estimate === null) return t('export.counting')
  return estimate.problem === null ? storyCount(estimate.stories) : say(estimate.problem)
}

/** How many stories there are, asked anew when the choice changes; null until it is known. */
function useEstimate(subject: ExportSubject | undefined, format: ChosenFormat): ExportEstimate | null {
  const [estimate, setEstimate] = useState<ExportEstimate | null>(null)
  useEffect(() => {
    if (subject === undefined) return
    let isWanted = true
    setEstimate(null)
    request('export.estimate', { scope: subject.scope, title: subject.title.slice(0, 300), format: writtenAs(format) }).then(
      (answer) => isWanted && setEstimate(answer),
      (thrown: unknown) => isWanted && setEstimate({ stories: 0, problem: sayWhy(thrown) })
    )
    return () => {
      isWanted = false
    }
  }, [subject, format])
  return estimate
}
