import type { BackupState, KeptCopy } from '@shared/contract/export'
import { useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { formatBytes, formatDay } from '../design/format'
import { report } from '../design/report'
import { request } from '../library/request'
import { t } from '../messages/translate'
import styles from './Export.module.css'
import { bringFormerBack, goBackTo } from './transfer'

/** What can be gone back to without a file: the archive's daily copies, and the library from before the last restore. */
export function KeptCopies() {
  const [state, setState] = useState<BackupState | null>(null)
  const [chosen, setChosen] = useState<KeptCopy | null>(null)
  useEffect(() => report(request('backup.state', undefined).then(setState)), [])
  if (state === null || (state.formerSince === null && state.copies.length === 0)) return null
  if (chosen !== null) return <GoBack copy={chosen} onCancel={() => setChosen(null)} />
  return (
    <div className={styles.section}>
      {state.formerSince !== null && (
        <p className={styles.row}>
          <span>{t('export.former', { day: formatDay(state.formerSince) })}</span>
          <Button onPress={() => report(bringFormerBack())}>{t('export.bringBack')}</Button>
        </p>
      )}
      {state.copies.length > 0 && (
        <p className={styles.label} id="kept-copies">
          {t('export.copies')}
        </p>
      )}
      {state.copies.length > 0 && (
        <ul className={styles.copies} aria-labelledby="kept-copies">
          {state.copies.map((copy) => (
            <li key={copy.name} className={styles.row}>
              <span>{t('export.copyRow', { day: formatDay(copy.at), bytes: formatBytes(copy.bytes) })}</span>
              <Button look="plain" aria-label={t('export.goBackTo', { day: formatDay(copy.at) })} onPress={() => setChosen(copy)}>
                {t('export.goBack')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What going back to a copy does, before it does. */
function GoBack({ copy, onCancel }: { readonly copy: KeptCopy; readonly onCancel: () => void }) {
  return (
    <section className={styles.step} aria-label={t('export.goBackTo', { day: formatDay(copy.at) })}>
      <p>{t('export.goBackWarning', { day: formatDay(copy.at) })}</p>
      <div className={styles.start}>
        <Button look="primary" onPress={() => report(goBackTo(copy))}>
          {t('export.goBackNow')}
        </Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </section>
  )
}
