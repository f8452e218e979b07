import type { Folder } from '@shared/contract/feeds'
import type { Removal, RetentionPreview } from '@shared/contract/storage'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { formatBytes, formatDay, plural } from '../design/format'
import { report } from '../design/report'
import select from '../design/Select.module.css'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { useSettings } from '../library/useSettings'
import type { Feeds } from '../replica/useFeeds'
import { KeepDaysSelect } from './KeepDaysSelect'
import styles from './RetentionRules.module.css'
import { StorageSection } from './StorageSection'

const budgets = [0, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000] as const

interface RetentionRulesProps {
  readonly feeds: Feeds | undefined
  readonly onChanged: () => void
}

/** How long stories stay; what that would remove now, before it does; and what was removed, as long as it can be brought back. */
export function RetentionRules({ feeds, onChanged }: RetentionRulesProps) {
  const [settings, change] = useSettings()
  const { keepDays, budgetMegabytes, keepUnread } = settings
  const { preview, removals, refresh } = useRetention(`${keepDays} ${budgetMegabytes} ${keepUnread} ${rulesKey(feeds)}`)
  const changed = () => {
    refresh()
    onChanged()
  }
  return (
    <StorageSection title="How long stories stay">
      <div className={styles.rules}>
        <span className={styles.rule}>
          <span aria-hidden="true">Keep stories</span>
          <KeepDaysSelect label="Keep stories" days={keepDays} onChange={(days) => change({ keepDays: days ?? 0 })} />
        </span>
        <label>
          Room for the library
          <select
            className={select.select}
            value={budgetMegabytes}
            onChange={(event) => change({ budgetMegabytes: Number(event.target.value) })}
          >
            {budgets.map((megabytes) => (
              <option key={megabytes} value={megabytes}>
                {megabytes === 0 ? 'No limit' : formatBytes(megabytes * 1_000_000)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={keepUnread} onChange={(event) => change({ keepUnread: event.target.checked })} /> Never remove
          unread stories
        </label>
        {feeds?.folders.map((folder) => (
          <FolderRule key={folder.id} folder={folder} />
        ))}
      </div>
      <p className={styles.note}>Starred stories, those they link to, and what you saved by hand always stay.</p>
      {preview && <DryRun preview={preview} feeds={feeds} onApplied={changed} />}
      {removals.length > 0 && <Removals removals={removals} onUndone={changed} />}
    </StorageSection>
  )
}

const rulesKey = (feeds: Feeds | undefined): string =>
  [...(feeds?.feeds ?? []), ...(feeds?.folders ?? [])].map(({ keepDays }) => keepDays ?? '-').join()

function FolderRule({ folder }: { readonly folder: Folder }) {
  const set = (keepDays: number | null) => report(request('folders.setRules', { folderId: folder.id, keepDays }))
  return (
    <span className={styles.rule}>
      <span dir="auto" aria-hidden="true">
        Folder {folder.name}
      </span>
      <KeepDaysSelect label={`How long ${folder.name} keeps its stories`} days={folder.keepDays} inherits onChange={set} />
    </span>
  )
}

interface DryRunProps {
  readonly preview: RetentionPreview
  readonly feeds: Feeds | undefined
  readonly onApplied: () => void
}

function DryRun({ preview, feeds, onApplied }: DryRunProps) {
  const [isRemoving, setRemoving] = useState(false)
  const { articles, bytes, byFeed, examples } = preview
  if (articles === 0) return <p className={styles.outcome}>These rules remove nothing now.{keptWords(preview)}</p>
  const titleOf = (id: (typeof byFeed)[number]['feedId']) => feeds?.feeds.find((feed) => feed.id === id)?.title ?? 'a feed'
  const apply = async () => {
    setRemoving(true)
    const removal = await request('retention.apply', undefined).finally(() => setRemoving(false))
    if (removal !== null) showToast(`${plural(removal.articles, 'story', 'stories')} removed.`)
    onApplied()
  }
  return (
    <div className={styles.outcome}>
      <p>
        These rules remove <strong>{plural(articles, 'story', 'stories')}</strong>, {formatBytes(bytes)}.{keptWords(preview)}
      </p>
      <details>
        <summary>Which ones?</summary>
        <ul className={styles.list}>
          {byFeed.map((feed) => (
            <li key={feed.feedId}>
              {titleOf(feed.feedId)}: {plural(feed.articles, 'story', 'stories')}, {formatBytes(feed.bytes)}
            </li>
          ))}
        </ul>
        <p className={styles.note}>The oldest of them:</p>
        <ul className={styles.list}>
          {examples.map(({ title, feedId, publishedAt }) => (
            <li key={`${feedId} ${publishedAt} ${title}`}>
              <span dir="auto">{title}</span>, {formatDay(publishedAt)}
            </li>
          ))}
        </ul>
      </details>
      <Button isDisabled={isRemoving} onPress={() => report(apply())}>
        {isRemoving ? 'Removing…' : 'Remove them now'}
      </Button>
    </div>
  )
}

/** What is past its time and stays all the same. */
function keptWords({ kept: { starred, queued, tagged, linked, unread } }: RetentionPreview): string {
  const parts = [
    [starred, 'starred'],
    [queued, 'to read later'],
    [tagged, 'with a tag'],
    [linked, 'linked from starred ones'],
    [unread, 'unread']
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  return parts.length === 0 ? '' : ` Older ones that stay: ${parts.join(', ')}.`
}

function Removals({ removals, onUndone }: { readonly removals: readonly Removal[]; readonly onUndone: () => void }) {
  const undo = async ({ id }: Removal) => {
    const { restored } = await request('retention.undo', { removalId: id })
    showToast(`${plural(restored, 'story', 'stories')} brought back.`)
    onUndone()
  }
  return (
    <ul className={styles.list} aria-label="Removed">
      {removals.map((removal) => (
        <li key={removal.id} className={styles.removal}>
          {formatDay(removal.at)}: {plural(removal.articles, 'story', 'stories')} removed, {formatBytes(removal.bytes)}. Can be brought back
          until {formatDay(removal.undoUntil)}.{' '}
          <Button look="plain" onPress={() => report(undo(removal))}>
            Bring back
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The dry run and the removals, asked anew when the rules change. */
function useRetention(key: string) {
  const [preview, setPreview] = useState<RetentionPreview | null>(null)
  const [removals, setRemovals] = useState<readonly Removal[]>([])
  const refresh = useCallback(() => {
    report(request('retention.preview', undefined).then(setPreview))
    report(request('retention.removals', undefined).then(setRemovals))
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the rules the library answers by
  useEffect(refresh, [refresh, key])
  return { preview, removals, refresh }
}
