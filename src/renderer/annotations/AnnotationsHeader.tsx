import type { AnnotationColor, AnnotationList } from '@shared/contract/annotations'
import { FileDown, Search } from 'lucide-react'
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import { t } from '../messages/translate'
import styles from './AnnotationsHeader.module.css'
import { COLORS } from './ColorChoice'
import colors from './Colors.module.css'

interface AnnotationsHeaderProps {
  /** Null while it is not known. */
  readonly list: Pick<AnnotationList, 'stories' | 'total'> | null
  readonly text: string
  readonly color: AnnotationColor | null
  readonly onText: (text: string) => void
  readonly onColor: (color: AnnotationColor | null) => void
  readonly onExport: () => void
}

/** The head of the list of passages and notes: how many there are, and what narrows them. */
export function AnnotationsHeader({ list, text, color, onText, onColor, onExport }: AnnotationsHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t('annotations.title')}</h2>
          <p className={styles.count} role="status">
            {list !== null && list.total > 0 && t('annotations.count', { count: list.total, stories: list.stories })}
          </p>
        </div>
        <IconButton
          label={t('annotations.export')}
          command="export-notes"
          icon={<FileDown />}
          isDisabled={list === null || list.total === 0}
          onPress={onExport}
        />
      </div>
      <div className={styles.narrow}>
        <SearchField aria-label={t('annotations.filter')} value={text} onChange={onText} className={styles.field ?? ''}>
          <Search aria-hidden="true" className={styles.icon} />
          <Input className={styles.input ?? ''} placeholder={t('annotations.filter')} spellCheck={false} />
        </SearchField>
        <ToggleButtonGroup
          aria-label={t('annotations.filterColor')}
          selectionMode="single"
          selectedKeys={color === null ? [] : [color]}
          onSelectionChange={(keys) => onColor(COLORS.find((one) => keys.has(one)) ?? null)}
          className={styles.colors ?? ''}
        >
          {COLORS.map((one) => (
            <ToggleButton
              key={one}
              id={one}
              aria-label={t('annotations.color', { color: one })}
              className={`${colors.swatch} ${colors[one]} ${styles.swatch}`}
            />
          ))}
        </ToggleButtonGroup>
      </div>
    </header>
  )
}
