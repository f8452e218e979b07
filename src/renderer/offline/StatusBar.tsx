import type { LibraryState, LibraryStats } from '@shared/contract/library'
import type { OfflineProgress } from '@shared/contract/offline'
import type { SyncProgress } from '@shared/contract/sync'
import { CircleCheck, LoaderCircle, X } from 'lucide-react'
import { formatBytes, formatCount, plural } from '../design/format'
import { IconButton } from '../design/IconButton'
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
          label="Fetching new stories"
          stop="Stop fetching"
          onCancel={onCancel}
        />
      )}
      {!isSyncing && preparation && (
        <Running
          words={`Preparing for offline · ${describeProgress(preparation)}`}
          share={preparation.total === 0 ? 0 : preparation.done / preparation.total}
          label="Preparing for offline"
          stop="Stop preparing"
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

const stateWords: Readonly<Record<LibraryState, string>> = {
  starting: 'Opening the library…',
  ready: '',
  restarting: 'The library stopped and is being restarted. What you see stays readable.',
  failed: 'The library could not be restarted. Quit and start Offprint again.'
}

/** Heard by screen readers when they change: the end of a sync, the library's troubles. */
function restingWords(state: LibraryState, progress: SyncProgress | null): string {
  return stateWords[state] || (progress ? describeSyncEnd(progress) : '')
}

function Ready({ stats: { articles, complete, images, imageBytes, mediaBytes, archiveBytes } }: { readonly stats: LibraryStats }) {
  if (articles === 0) return null
  const isAll = complete === articles
  const stories = isAll ? plural(articles, 'story', 'stories') : `${formatCount(complete)} of ${plural(articles, 'story', 'stories')}`
  return (
    <p className={styles.ready}>
      <CircleCheck className={styles.check} aria-hidden="true" />
      Ready offline: {stories}, {plural(images, 'picture')}, {formatBytes(archiveBytes + imageBytes + mediaBytes)}
    </p>
  )
}
