import type { Article, ArticleRevision } from '@shared/contract/articles'
import { useMemo, useState } from 'react'
import { formatDateTime } from '../../design/format'
import select from '../../design/Select.module.css'
import { t } from '../../messages/translate'
import { ComparedPieces } from './ComparedPieces'
import { ComparedText } from './ComparedText'
import { compareTexts } from './compareTexts'
import { compareWords } from './compareWords'
import { deadlineIn } from './deadline'
import styles from './RevisionsDialog.module.css'
import { countWords, wordSplitter } from './words'

interface ComparisonProps {
  readonly article: Article
  /** Newest first, at least one. */
  readonly revisions: readonly ArticleRevision[]
}

/** Milliseconds a comparison may take; stories of usual length take a few. */
const BUDGET_MS = 300

/** An earlier version of a story beside the present one. */
export function Comparison({ article, revisions }: ComparisonProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const revision = revisions.find(({ id }) => id === chosen) ?? revisions[0]
  return (
    <>
      <div className={styles.versions}>
        <VersionSelect revisions={revisions} chosen={revision?.id ?? null} onChoose={setChosen} />
        {article.revisedAt !== null && (
          <p className={styles.present}>{t('reader.nowUpdated', { when: formatDateTime(article.revisedAt) })}</p>
        )}
      </div>
      {revision && <Compared article={article} revision={revision} />}
    </>
  )
}

interface VersionSelectProps {
  readonly revisions: readonly ArticleRevision[]
  readonly chosen: number | null
  readonly onChoose: (id: number) => void
}

function VersionSelect({ revisions, chosen, onChoose }: VersionSelectProps) {
  return (
    <label className={styles.choice}>
      <span>{t('reader.earlierVersion')}</span>
      <select className={select.select} value={chosen ?? ''} onChange={(event) => onChoose(Number(event.target.value))}>
        {revisions.map(({ id, savedAt }, index) => (
          <option key={id} value={id}>
            {index === revisions.length - 1 ? t('reader.firstKept', { when: formatDateTime(savedAt) }) : formatDateTime(savedAt)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Compared({ article, revision }: { readonly article: Article; readonly revision: ArticleRevision }) {
  const { headline, blocks, words } = useMemo(() => compare(article, revision), [article, revision])
  return (
    <>
      <p role="status" className={styles.summary}>
        {words}
      </p>
      <div key={revision.id} className={styles.text} lang={article.language ?? undefined} dir={article.direction}>
        <h3 className={styles.headline}>
          <ComparedPieces pieces={headline} />
        </h3>
        <ComparedText blocks={blocks} />
      </div>
    </>
  )
}

function compare({ title, text, language }: Article, revision: ArticleRevision) {
  const [split, deadline] = [wordSplitter(language), deadlineIn(BUDGET_MS)]
  const headline = compareWords(revision.title, title, split, deadline)
  const blocks = compareTexts(revision.text, text, split, deadline)
  return { headline, blocks, words: describeChange(countWords([{ kind: 'changed', pieces: headline }, ...blocks], split)) }
}

function describeChange(count: ReturnType<typeof countWords>): string {
  if (count === null) return t('reader.mostChanged')
  const { added, removed } = count
  if (added + removed === 0) return t('reader.noWordChanged')
  return t('reader.wordsChanged', { added, removed })
}
