import { toErrorData } from '@shared/contract/errors'
import type { Feed, LedgerRow } from '@shared/contract/feeds'
import { useEffect, useState } from 'react'
import { Dialog } from '../design/Dialog'
import { formatBytes, formatCount, formatDateTime, formatShortDate } from '../design/format'
import { request } from '../library/request'
import styles from './LedgerDialog.module.css'

type Answer = { readonly rows: readonly LedgerRow[] } | { readonly problem: string } | null
const ROWS = 50

/** What each fetch of a feed did, and when the next one comes and why. */
export function LedgerDialog({ feed, onClose }: { readonly feed: Feed; readonly onClose: () => void }) {
  const [answer, setAnswer] = useState<Answer>(null)
  useEffect(() => {
    request('feeds.ledger', { feedId: feed.id, limit: ROWS }).then(
      (rows) => setAnswer({ rows }),
      (thrown: unknown) => setAnswer({ problem: toErrorData(thrown).message })
    )
  }, [feed.id])
  const next = answer !== null && 'rows' in answer ? answer.rows[0] : undefined
  return (
    <Dialog title={feed.title} width="wide" isOpen onClose={onClose}>
      <p className={styles.address}>{feed.url}</p>
      {next?.nextAt && (
        <p className={styles.next}>
          Next check {formatDateTime(next.nextAt)}. {next.nextReason}
        </p>
      )}
      {answer !== null && 'problem' in answer && <p role="alert">{answer.problem}</p>}
      {answer !== null && 'rows' in answer && (answer.rows.length === 0 ? <p>Not fetched yet.</p> : <LedgerTable rows={answer.rows} />)}
    </Dialog>
  )
}

function LedgerTable({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const now = Date.now()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>When</th>
          <th>Answer</th>
          <th className={styles.number}>Bytes</th>
          <th className={styles.number}>New</th>
          <th className={styles.number}>Changed</th>
          <th className={styles.number}>Took</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.at} data-failed={row.error !== null}>
            <td title={formatDateTime(row.at)}>{formatShortDate(row.at, now)}</td>
            <td>{row.error?.message ?? describeStatus(row)}</td>
            <td className={styles.number}>{formatBytes(row.bytes)}</td>
            <td className={styles.number}>{formatCount(row.added)}</td>
            <td className={styles.number}>{formatCount(row.changed)}</td>
            <td className={styles.number}>{formatCount(row.durationMs)} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function describeStatus({ status, same }: LedgerRow): string {
  if (status === 304) return 'Nothing new'
  return same > 0 ? `${formatCount(same)} as before` : 'Fetched'
}
