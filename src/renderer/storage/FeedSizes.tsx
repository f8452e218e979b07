import type { Feed } from '@shared/contract/feeds'
import type { FeedStorage } from '@shared/contract/storage'
import { useState } from 'react'
import { Button } from '../design/Button'
import { formatBytes, formatDay, storyCount } from '../design/format'
import { report } from '../design/report'
import { request } from '../library/request'
import { t } from '../messages/translate'
import type { Feeds } from '../replica/useFeeds'
import styles from './FeedSizes.module.css'
import { KeepDaysSelect } from './KeepDaysSelect'
import { StorageSection } from './StorageSection'

const FIRST = 8
const kinds = ['pictures', 'text', 'media'] as const

/** The feeds by the room they take, largest first, and how long each keeps its stories. */
export function FeedSizes({ sizes, feeds }: { readonly sizes: readonly FeedStorage[]; readonly feeds: Feeds | undefined }) {
  const [showsAll, setShowsAll] = useState(false)
  const largest = Math.max(...sizes.map(bytesOf), 1)
  const shown = showsAll ? sizes : sizes.slice(0, FIRST)
  return (
    <StorageSection title={t('storage.byFeed')}>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th>{t('storage.feed')}</th>
            <th>{t('storage.size')}</th>
            <th>{t('storage.keep')}</th>
            <th>{t('storage.recordings')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((size) => {
            const feed = feeds?.feeds.find(({ id }) => id === size.feedId)
            return feed && <FeedSize key={feed.id} feed={feed} size={size} share={bytesOf(size) / largest} />
          })}
        </tbody>
      </table>
      {sizes.length > FIRST && !showsAll && (
        <Button look="plain" onPress={() => setShowsAll(true)}>
          {t('storage.showAll', { count: sizes.length })}
        </Button>
      )}
    </StorageSection>
  )
}

const bytesOf = ({ text, pictures, media }: FeedStorage): number => text + pictures + media

function FeedSize({ feed, size, share }: { readonly feed: Feed; readonly size: FeedStorage; readonly share: number }) {
  const { articles, oldestAt } = size
  const rules = (change: { keepDays?: number | null; saveMedia?: boolean }) =>
    report(request('feeds.setRules', { feedId: feed.id, ...change }))
  return (
    <tr>
      <th scope="row" className={styles.feed}>
        <span className={styles.title} dir="auto">
          {feed.title}
        </span>
        <span className={styles.about}>
          {oldestAt === null ? storyCount(articles) : t('storage.storiesSince', { count: articles, day: formatDay(oldestAt) })}
        </span>
      </th>
      <td className={styles.size}>
        <span className={styles.track} aria-hidden="true">
          <span style={{ inlineSize: `${Math.max(1, share * 100)}%` }}>
            {kinds.map((kind) => size[kind] > 0 && <span key={kind} data-kind={kind} style={{ flexGrow: size[kind] }} />)}
          </span>
        </span>
        <span
          className={styles.bytes}
          title={t('storage.feedBytes', {
            text: formatBytes(size.text),
            pictures: formatBytes(size.pictures),
            media: formatBytes(size.media)
          })}
        >
          {formatBytes(bytesOf(size))}
        </span>
      </td>
      <td>
        <KeepDaysSelect
          label={t('storage.keepLabel', { name: feed.title })}
          days={feed.keepDays}
          inherits
          onChange={(keepDays) => rules({ keepDays })}
        />
      </td>
      <td className={styles.media}>
        {feed.kind === 'web' && (
          <label>
            <input type="checkbox" checked={feed.saveMedia} onChange={(event) => rules({ saveMedia: event.target.checked })} />{' '}
            {t('storage.saveRecordings')}
          </label>
        )}
      </td>
    </tr>
  )
}
