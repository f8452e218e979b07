import type { SearchFacets } from '@shared/contract/search'
import type { MessageKey } from '@shared/messages/catalog'
import { toggleFilter } from '@shared/text/queryEdit'
import { memo } from 'react'
import { useNow } from '../../design/useNow'
import { t } from '../../messages/translate'
import { FacetMenu } from './FacetMenu'
import styles from './Facets.module.css'
import { TimeRibbon } from './TimeRibbon'

type Field = Exclude<keyof SearchFacets, 'time'>
const fields: readonly { readonly field: Field; readonly title: MessageKey }[] = [
  { field: 'feeds', title: 'search.facetFeed' },
  { field: 'sections', title: 'search.facetSection' },
  { field: 'authors', title: 'search.facetAuthor' },
  { field: 'languages', title: 'search.facetLanguage' }
]

interface FacetsProps {
  /** Null until the archive has counted once; those of the query before are shown until the next are there. */
  readonly facets: SearchFacets | null
  /** What the facets count. */
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** How the hits are spread over time, feeds, sections, authors and languages; each narrows the query. As high empty as full, so that no row jumps. */
export const Facets = memo(function Facets({ facets, query, onQuery }: FacetsProps) {
  const now = useNow()
  return (
    <section id="search-facets" aria-label={t('search.narrow')} className={styles.facets}>
      <TimeRibbon time={facets?.time ?? null} query={query} now={now} onQuery={onQuery} />
      <div className={styles.fields}>
        {fields.map(({ field, title }) => (
          <FacetMenu
            key={field}
            title={t(title)}
            values={facets?.[field] ?? []}
            query={query}
            onToggle={(filter) => onQuery(toggleFilter(query, filter))}
          />
        ))}
      </div>
    </section>
  )
})
