import type { LibraryState, LibraryStats } from '@shared/contract/library'
import type { SyncProgress } from '@shared/contract/sync'
import { CircleCheck, LoaderCircle, X } from 'lucide-react'
import { formatCount, plural } from '../design/format'
import { IconButton } from '../design/IconButton'
import { describeSync, describeSyncEnd, syncShare } from './describeSync'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly state: LibraryState
  readonly stats: LibraryStats | null
  readonly progress: SyncProgress | null
  readonly isSyncing: boolean
  readonly onCancel: () => void
}

/** The foot of the window: what is going on, and what is ready with the network off. */
export function StatusBar({ state, stats, progress, isSyncing, onCancel }: StatusBarProps) {
  return (
    <footer className={styles.bar}>
      {isSyncing && progress && <Running progress={progress} onCancel={onCancel} />}
      <p role="status" className={styles.words} data-state={state}>
        {isSyncing ? '' : restingWords(state, progress)}
      </p>
      {stats && <Ready stats={stats} />}
    </footer>
  )
}

function Running({ progress, onCancel }: { readonly progress: SyncProgress; readonly onCancel: () => void }) {
  const share = Math.round(syncShare(progress) * 100)
  return (
    <div className={styles.running}>
      <LoaderCircle className={styles.spinner} aria-hidden="true" />
      <span className={styles.words}>{describeSync(progress)}</span>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="Fetching new stories"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <div className={styles.done} style={{ inlineSize: `${share}%` }} />
      </div>
      <IconButton label="Stop fetching" icon={<X />} onPress={onCancel} />
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

function Ready({ stats: { articles, complete, images } }: { readonly stats: LibraryStats }) {
  if (articles === 0) return null
  const isAll = complete === articles
  const stories = isAll ? plural(articles, 'story', 'stories') : `${formatCount(complete)} of ${plural(articles, 'story', 'stories')}`
  return (
    <p className={styles.ready}>
      <CircleCheck className={styles.check} aria-hidden="true" />
      {stories}, {plural(images, 'picture')} ready offline
    </p>
  )
}
