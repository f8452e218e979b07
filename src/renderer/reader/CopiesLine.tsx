import type { Article } from '@shared/contract/articles'
import type { ArticleId, FeedId } from '@shared/contract/ids'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { useItems } from '../replica/useItems'
import { useCopies } from '../replica/useStories'
import styles from './CopiesLine.module.css'

interface CopiesLineProps {
  readonly article: Article
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: ArticleId) => void
}

/** Where else the same text stands; nothing for a text that stands once. */
export function CopiesLine(props: CopiesLineProps) {
  const { duplicateOf, duplicates } = props.article
  return duplicateOf === null && duplicates === 0 ? null : <Copies {...props} />
}

function Copies({ article, sourceOf, onOpen }: CopiesLineProps) {
  const standing = article.duplicateOf ?? article.id
  const copies = useCopies(standing)
  const [original] = useItems([standing])
  if (copies.status === 'failed') return <p className={styles.line}>{say(copies.error.message)}</p>
  if (copies.status === 'loading') return <p className={styles.line}>{t('reader.alsoInWaiting')}</p>
  const others = [...(original ? [original.head] : []), ...copies.value].filter(({ id }) => id !== article.id)
  return (
    <p className={styles.line}>
      <Words
        of="reader.alsoIn"
        parts={{
          sources: (
            <>
              {others.map(({ id, feedId, title }, index) => (
                <span key={id}>
                  {index > 0 && t('reader.listComma')}
                  <button type="button" className={styles.copy} title={title} onClick={() => onOpen(id)} dir="auto">
                    {sourceOf(feedId)}
                  </button>
                </span>
              ))}
            </>
          )
        }}
      />
    </p>
  )
}
