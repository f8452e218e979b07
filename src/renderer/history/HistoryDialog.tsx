import type { HistoryEntry } from '@shared/contract/history'
import type { ArticleId } from '@shared/contract/ids'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { FilterField } from '../design/FilterField'
import { formatLongDay, formatTime } from '../design/format'
import { IconButton } from '../design/IconButton'
import { useNow } from '../design/useNow'
import { t } from '../messages/translate'
import styles from './HistoryDialog.module.css'
import { useHistory } from './useHistory'

interface HistoryDialogProps {
  readonly onClose: () => void
  readonly onOpen: (id: ArticleId) => void
}

/** The stories that were opened, latest first, by day. */
export function HistoryDialog({ onClose, onOpen }: HistoryDialogProps) {
  const [text, setText] = useState('')
  const { state, more, remove } = useHistory(text)
  const now = useNow()
  return (
    <Dialog title={t('organise.history')} width="wide" isOpen onClose={onClose}>
      <div className={styles.head}>
        <FilterField label={t('organise.filterHistory')} value={text} onChange={setText} />
        <Button isDisabled={state.status !== 'ready' || state.entries.length === 0} onPress={() => remove(null)}>
          {t('organise.clearHistory')}
        </Button>
      </div>
      {state.status === 'failed' && <p role="alert">{state.message}</p>}
      {state.status === 'loading' && <p role="status">{t('organise.readingHistory')}</p>}
      {state.status === 'ready' && state.entries.length === 0 && (
        <p className={styles.nothing}>{t(text.trim() === '' ? 'organise.noHistory' : 'organise.nothingInHistory')}</p>
      )}
      {state.status === 'ready' &&
        byDay(state.entries).map(([day, entries]) => (
          <section key={day} aria-labelledby={`opened-${day}`}>
            <h3 id={`opened-${day}`} className={styles.day}>
              {formatLongDay(day, now)}
            </h3>
            <ul className={styles.rows}>
              {entries.map(({ id, title, feedTitle, openedAt }) => (
                <li key={id} className={styles.row}>
                  <button type="button" className={styles.story} onClick={() => onOpen(id)}>
                    <span className={styles.title} dir="auto">
                      {title}
                    </span>
                    <span className={styles.about}>
                      <bdi>{feedTitle}</bdi> · {formatTime(openedAt)}
                    </span>
                  </button>
                  <IconButton label={t('organise.forget', { title })} icon={<X />} onPress={() => remove([id])} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {more !== null && <Button onPress={more}>{t('organise.earlierHistory')}</Button>}
    </Dialog>
  )
}

/** Entries under the first moment of the day they were opened on. */
function byDay(entries: readonly HistoryEntry[]): readonly (readonly [number, readonly HistoryEntry[]])[] {
  const days = new Map<number, HistoryEntry[]>()
  for (const entry of entries) {
    const day = new Date(entry.openedAt).setHours(0, 0, 0, 0)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}
