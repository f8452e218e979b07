import type { Folder } from '@shared/contract/feeds'
import type { Removal, RetentionPreview } from '@shared/contract/storage'
import type { MessageKey } from '@shared/messages/catalog'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { formatBytes, formatDay, formatList } from '../design/format'
import { report } from '../design/report'
import select from '../design/Select.module.css'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { useSettings } from '../library/useSettings'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
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
    <StorageSection title={t('storage.rules')}>
      <div className={styles.rules}>
        <span className={styles.rule}>
          <span aria-hidden="true">{t('storage.keepStories')}</span>
          <KeepDaysSelect label={t('storage.keepStories')} days={keepDays} onChange={(days) => change({ keepDays: days ?? 0 })} />
        </span>
        <label>
          {t('storage.room')}
          <select
            className={select.select}
            value={budgetMegabytes}
            onChange={(event) => change({ budgetMegabytes: Number(event.target.value) })}
          >
            {budgets.map((megabytes) => (
              <option key={megabytes} value={megabytes}>
                {megabytes === 0 ? t('storage.noLimit') : formatBytes(megabytes * 1_000_000)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.check}>
          <input type="checkbox" checked={keepUnread} onChange={(event) => change({ keepUnread: event.target.checked })} />{' '}
          {t('storage.keepUnread')}
        </label>
        {feeds?.folders.map((folder) => (
          <FolderRule key={folder.id} folder={folder} />
        ))}
      </div>
      <p className={styles.note}>{t('storage.always')}</p>
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
        {t('storage.folder', { name: folder.name })}
      </span>
      <KeepDaysSelect label={t('storage.keepLabel', { name: folder.name })} days={folder.keepDays} inherits onChange={set} />
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
  if (articles === 0)
    return (
      <p className={styles.outcome}>
        {t('storage.removeNothing')} {keptWords(preview)}
      </p>
    )
  const titleOf = (id: (typeof byFeed)[number]['feedId']) => feeds?.feeds.find((feed) => feed.id === id)?.title ?? t('storage.aFeed')
  const apply = async () => {
    setRemoving(true)
    const removal = await request('retention.apply', undefined).finally(() => setRemoving(false))
    if (removal !== null) showToast(t('storage.removed', { count: removal.articles }))
    onApplied()
  }
  return (
    <div className={styles.outcome}>
      <p>
        <Words of="storage.removeSome" values={{ count: articles, bytes: formatBytes(bytes) }} parts={{ strong: <strong /> }} />{' '}
        {keptWords(preview)}
      </p>
      <details>
        <summary>{t('storage.whichOnes')}</summary>
        <ul className={styles.list}>
          {byFeed.map((feed) => (
            <li key={feed.feedId}>
              {t('storage.feedRemoves', { title: titleOf(feed.feedId), count: feed.articles, bytes: formatBytes(feed.bytes) })}
            </li>
          ))}
        </ul>
        <p className={styles.note}>{t('storage.oldest')}</p>
        <ul className={styles.list}>
          {examples.map(({ title, feedId, publishedAt }) => (
            <li key={`${feedId} ${publishedAt} ${title}`}>
              <span dir="auto">{title}</span>, {formatDay(publishedAt)}
            </li>
          ))}
        </ul>
      </details>
      <Button isDisabled={isRemoving} onPress={() => report(apply())}>
        {t(isRemoving ? 'storage.removing' : 'storage.removeNow')}
      </Button>
    </div>
  )
}

/** What is past its time and stays all the same. */
function keptWords({ kept: { starred, queued, tagged, annotated, linked, unread } }: RetentionPreview): string {
  const counted: readonly (readonly [number, MessageKey])[] = [
    [starred, 'storage.keptStarred'],
    [queued, 'storage.keptQueued'],
    [tagged, 'storage.keptTagged'],
    [annotated, 'storage.keptAnnotated'],
    [linked, 'storage.keptLinked'],
    [unread, 'storage.keptUnread']
  ]
  const parts = counted.flatMap(([count, key]) => (count === 0 ? [] : [t(key, { count })]))
  return parts.length === 0 ? '' : t('storage.olderKept', { parts: formatList(parts) })
}

function Removals({ removals, onUndone }: { readonly removals: readonly Removal[]; readonly onUndone: () => void }) {
  const undo = async ({ id }: Removal) => {
    const { restored } = await request('retention.undo', { removalId: id })
    showToast(t('storage.restored', { count: restored }))
    onUndone()
  }
  return (
    <ul className={styles.list} aria-label={t('storage.removedList')}>
      {removals.map((removal) => (
        <li key={removal.id} className={styles.removal}>
          {t('storage.removal', {
            day: formatDay(removal.at),
            count: removal.articles,
            bytes: formatBytes(removal.bytes),
            until: formatDay(removal.undoUntil)
          })}{' '}
          <Button look="plain" onPress={() => report(undo(removal))}>
            {t('storage.bringBack')}
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
