import type { FacetValue } from '@shared/contract/search'
import { hasFilter } from '@shared/text/queryEdit'
import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '../../design/format'
import styles from './FacetMenu.module.css'

interface FacetMenuProps {
  readonly title: string
  readonly values: readonly FacetValue[]
  readonly query: string
  /** Puts a filter into the query, or takes it out. */
  readonly onToggle: (filter: string) => void
}

/** One way to narrow a search: the values the hits have, with how many have each. */
export function FacetMenu({ title, values, query, onToggle }: FacetMenuProps) {
  const chosen = values.filter(({ filter }) => hasFilter(query, filter))
  const [first] = chosen
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''} isDisabled={values.length === 0} data-chosen={chosen.length > 0}>
        <span className={styles.name} dir="auto">
          {first ? first.label : title}
        </span>
        {chosen.length > 1 && <span>+{chosen.length - 1}</span>}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Menu
          aria-label={title}
          className={styles.menu ?? ''}
          selectionMode="multiple"
          shouldCloseOnSelect
          selectedKeys={chosen.map(({ filter }) => filter)}
          onAction={(key) => onToggle(String(key))}
        >
          {values.map(({ label, filter, count }) => (
            <MenuItem key={filter} id={filter} textValue={label} className={styles.item ?? ''}>
              <Check aria-hidden="true" className={styles.check} />
              <span className={styles.label} dir="auto">
                {label}
              </span>
              <span className={styles.count}>{formatCount(count)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
