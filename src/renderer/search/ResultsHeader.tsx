import type { SearchSort } from '@shared/contract/search'
import type { MessageKey } from '@shared/messages/catalog'
import { BellRing, Funnel, History, Layers, ListPlus, Pencil, SlidersHorizontal } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import styles from './ResultsHeader.module.css'

export interface ResultsHeaderProps {
  /** The smart feed's name; null for a search that is not kept. */
  readonly title: string | null
  /** Whether the smart feed tells of new stories. */
  readonly tells: boolean
  /** How many there are, in words. */
  readonly count: string
  readonly sort: SearchSort
  readonly fold: boolean
  readonly includeOlder: boolean
  readonly showsFacets: boolean
  readonly onSort: (sort: SearchSort) => void
  readonly onFold: (fold: boolean) => void
  readonly onIncludeOlder: (includeOlder: boolean) => void
  readonly onShowFacets: (shows: boolean) => void
  /** Keeps the search, or changes the kept one. */
  readonly onKeep: () => void
  /** Makes a rule for new stories of the search. */
  readonly onMakeRule: () => void
}

const sorts: readonly { readonly sort: SearchSort; readonly title: MessageKey }[] = [
  { sort: 'relevance', title: 'search.best' },
  { sort: 'date', title: 'search.newest' }
]

/** What the hits are of, and how they are put. */
export const ResultsHeader = memo(function ResultsHeader(props: ResultsHeaderProps) {
  const { title, tells, count, sort, fold, includeOlder, showsFacets, onSort, onFold, onIncludeOlder, onShowFacets, onKeep, onMakeRule } =
    props
  return (
    <>
      <div className={styles.heading}>
        <h2 className={styles.title} dir="auto">
          {title ?? t('search.results')}
          {tells && <BellRing className={styles.bell} role="img" aria-label={t('search.tells')} />}
        </h2>
        <div className={styles.tools}>
          <IconButton
            label={t(title === null ? 'search.keep' : 'search.changeSmartFeed')}
            icon={title === null ? <ListPlus /> : <Pencil />}
            onPress={onKeep}
          />
          <IconButton label={t('rules.ofThisSearch')} icon={<Funnel />} onPress={onMakeRule} />
          <IconButton
            label={t('search.olderToo')}
            icon={<History />}
            isSelected={includeOlder}
            onPress={() => onIncludeOlder(!includeOlder)}
          />
          <IconButton label={t('search.foldStories')} icon={<Layers />} isSelected={fold} onPress={() => onFold(!fold)} />
          <IconButton
            label={t('search.narrow')}
            icon={<SlidersHorizontal />}
            isSelected={showsFacets}
            onPress={() => onShowFacets(!showsFacets)}
          />
        </div>
      </div>
      <div className={styles.arrangement}>
        <fieldset className={styles.sorts}>
          <legend className="visually-hidden">{t('search.order')}</legend>
          {sorts.map((one) => (
            <button key={one.sort} type="button" aria-pressed={one.sort === sort} className={styles.sort} onClick={() => onSort(one.sort)}>
              {t(one.title)}
            </button>
          ))}
        </fieldset>
        <p role="status" className={styles.count}>
          {count}
        </p>
      </div>
    </>
  )
})
