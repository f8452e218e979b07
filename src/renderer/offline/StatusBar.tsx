import type { LibraryState, LibraryStats } from '@shared/contract/library'
import type { OfflineProgress } from '@shared/contract/offline'
import type { SyncProgress } from '@shared/contract/sync'
import type { MessageKey } from '@shared/messages/catalog'
import { CircleCheck, LoaderCircle, X } from 'lucide-react'
import { formatBytes } from '../design/format'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import { describeProgress } from './describePreparation'
import { describeSync, describeSyncEnd, syncShare } from './describeSync'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly state: LibraryState
  readonly stats: LibraryStats | null
  readonly progress: SyncProgress | null
  readonly isSyncing: boolean
  readonly onCancel: () => void
  /** Stories being made ready offline; null when none are. */
  readonly preparation: OfflineProgress | null
  readonly onCancelPreparation: () => void
}

interface RunningProps {
  readonly words: string
  /** 0 to 1. */
  readonly share: number
  readonly label: string
  readonly stop: string
  readonly onCancel: () => void
}

/** The foot of the window: what is going on, and what is ready with the network off. */
export function StatusBar(props: StatusBarProps) {
  const { state, stats, progress, isSyncing, onCancel, preparation, onCancelPreparation } = props
  return (
    <footer className={styles.bar}>
      {isSyncing && progress && (
        <Running
          words={describeSync(progress)}
          share={syncShare(progress)}
          label={t('offline.fetching')}
          stop={t('offline.stopFetching')}
          onCancel={onCancel}
        />
      )}
      {!isSyncing && preparation && (
        <Running
          words={t('offline.preparing', { words: describeProgress(preparation) })}
          share={preparation.total === 0 ? 0 : preparation.done / preparation.total}
          label={t('offline.prepare')}
          stop={t('offline.stopPreparing')}
          onCancel={onCancelPreparation}
        />
      )}
      <p role="status" className={styles.words} data-state={state}>
        {isSyncing || preparation ? '' : restingWords(state, progress)}
      </p>
      {stats && <Ready stats={stats} />}
    </footer>
  )
}

function Running({ words, share, label, stop, onCancel }: RunningProps) {
  const percent = Math.round(share * 100)
  return (
    <div className={styles.running}>
      <LoaderCircle className={styles.spinner} aria-hidden="true" />
      <span className={styles.words}>{words}</span>
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div className={styles.done} style={{ inlineSize: `${percent}%` }} />
      </div>
      <IconButton label={stop} icon={<X />} onPress={onCancel} />
    </div>
  )
}

const stateWords: Readonly<Record<Exclude<LibraryState, 'ready'>, MessageKey>> = {
  starting: 'offline.opening',
  restarting: 'offline.restarting',
  failed: 'offline.libraryFailed'
}

/** Heard by screen readers when they change: the end of a sync, the library's troubles. */
function restingWords(state: LibraryState, progress: SyncProgress | null): string {
  if (state !== 'ready') return t(stateWords[state])
  return progress ? describeSyncEnd(progress) : ''
}

function Ready({ stats: { articles, complete, images, imageBytes, mediaBytes, archiveBytes } }: { readonly stats: LibraryStats }) {
  if (articles === 0) return null
  const pictures = t('common.pictures', { count: images })
  const values = { count: articles, complete, pictures, bytes: formatBytes(archiveBytes + imageBytes + mediaBytes) }
  return (
    <p className={styles.ready}>
      <CircleCheck className={styles.check} aria-hidden="true" />
      {t(complete === articles ? 'offline.ready' : 'offline.partlyReady', values)}
    </p>
  )
}
