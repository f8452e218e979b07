import { X } from 'lucide-react'
import { t } from '../messages/translate'
import styles from './TagList.module.css'

interface TagListProps {
  readonly label: string
  readonly tags: readonly string[]
  readonly onRemove: (tag: string) => void
}

/** The chosen tags, each of which can be taken out. */
export function TagList({ label, tags, onRemove }: TagListProps) {
  if (tags.length === 0) return null
  return (
    <ul className={styles.tags} aria-label={label}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          <span dir="auto">{tag}</span>
          <button type="button" className={styles.remove} aria-label={t('tags.removeTag', { tag })} onClick={() => onRemove(tag)}>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Tags of other stories, to be chosen by a press. */
export function OfferedTags({ tags, onChoose }: { readonly tags: readonly string[]; readonly onChoose: (tag: string) => void }) {
  if (tags.length === 0) return null
  return (
    <ul className={styles.tags} aria-label={t('tags.ofOthers')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" className={styles.offer} onClick={() => onChoose(tag)} dir="auto">
            {tag}
          </button>
        </li>
      ))}
    </ul>
  )
}
