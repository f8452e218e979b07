import type { SearchFacets } from '@shared/contract/search'
import { toggleFilter } from '@shared/text/queryEdit'
import { memo } from 'react'
import { useNow } from '../../design/useNow'
import { FacetMenu } from './FacetMenu'
import styles from './Facets.module.css'
import { TimeRibbon } from './TimeRibbon'

type Field = Exclude<keyof SearchFacets, 'time'>
const fields: readonly { readonly field: Field; readonly title: string }[] = [
  { field: 'feeds', title: 'Feed' },
  { field: 'sections', title: 'Section' },
  { field: 'authors', title: 'Author' },
  { field: 'languages', title: 'Language' }
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
    <section id="search-facets" aria-label="Narrow the search" className={styles.facets}>
      <TimeRibbon time={facets?.time ?? null} query={query} now={now} onQuery={onQuery} />
      <div className={styles.fields}>
        {fields.map(({ field, title }) => (
          <FacetMenu
            key={field}
            title={title}
            values={facets?.[field] ?? []}
            query={query}
            onToggle={(filter) => onQuery(toggleFilter(query, filter))}
          />
        ))}
      </div>
    </section>
  )
})
