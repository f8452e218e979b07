import type { Feed, LedgerRow } from '@shared/contract/feeds'
import { useEffect, useState } from 'react'
import { Dialog } from '../design/Dialog'
import { formatBytes, formatCount, formatDateTime, formatShortDate } from '../design/format'
import { request } from '../library/request'
import { say, sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import styles from './LedgerDialog.module.css'

type Answer = { readonly rows: readonly LedgerRow[] } | { readonly problem: string } | null
const ROWS = 50

/** What each fetch of a feed did, and when the next one comes and why. */
export function LedgerDialog({ feed, onClose }: { readonly feed: Feed; readonly onClose: () => void }) {
  const [answer, setAnswer] = useState<Answer>(null)
  useEffect(() => {
    request('feeds.ledger', { feedId: feed.id, limit: ROWS }).then(
      (rows) => setAnswer({ rows }),
      (thrown: unknown) => setAnswer({ problem: sayWhy(thrown) })
    )
  }, [feed.id])
  const next = answer !== null && 'rows' in answer ? answer.rows[0] : undefined
  return (
    <Dialog title={feed.title} width="wide" isOpen onClose={onClose}>
      <p className={styles.address}>{feed.url}</p>
      {next?.nextAt && (
        <p className={styles.next}>{t('sidebar.nextCheck', { when: formatDateTime(next.nextAt), why: say(next.nextReason) })}</p>
      )}
      {answer !== null && 'problem' in answer && <p role="alert">{answer.problem}</p>}
      {answer !== null &&
        'rows' in answer &&
        (answer.rows.length === 0 ? <p>{t('sidebar.notFetched')}</p> : <LedgerTable rows={answer.rows} />)}
    </Dialog>
  )
}

function LedgerTable({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const now = Date.now()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('sidebar.when')}</th>
          <th>{t('sidebar.answer')}</th>
          <th className={styles.number}>{t('sidebar.bytes')}</th>
          <th className={styles.number}>{t('sidebar.new')}</th>
          <th className={styles.number}>{t('sidebar.changed')}</th>
          <th className={styles.number}>{t('sidebar.took')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.at} data-failed={row.error !== null}>
            <td title={formatDateTime(row.at)}>{formatShortDate(row.at, now)}</td>
            <td>{row.error ? say(row.error.message) : describeStatus(row)}</td>
            <td className={styles.number}>{formatBytes(row.bytes)}</td>
            <td className={styles.number}>{formatCount(row.added)}</td>
            <td className={styles.number}>{formatCount(row.changed)}</td>
            <td className={styles.number}>{t('sidebar.milliseconds', { count: row.durationMs })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function describeStatus({ status, same }: LedgerRow): string {
  if (status === 304) return t('sidebar.nothingNew')
  return same > 0 ? t('sidebar.asBefore', { count: same }) : t('sidebar.fetched')
}
