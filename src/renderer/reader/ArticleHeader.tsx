import type { Article } from '@shared/contract/articles'
import { MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDateTime, formatReadingTime, formatShortDate } from '../design/format'
import { useNow } from '../design/useNow'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { MarkedText } from '../search/MarkedText'
import styles from './ArticleHeader.module.css'
import { Breadcrumb, type BreadcrumbProps } from './Breadcrumb'
import { hostOf } from './hostOf'
import type { RangeFinder } from './markMatches'
import { splitTopic } from './splitTopic'

interface ArticleHeaderProps extends Omit<BreadcrumbProps, 'article'> {
  readonly article: Article
  /** Finds the matches of a search in a text. */
  readonly find: RangeFinder | null
  /** Under the byline: where else the same text stands. */
  readonly copies: ReactNode
  /** Shows what the publisher changed. */
  readonly onChanges: () => void
}

/** What stands above a story's text: where it is from, topic, headline, who wrote it, when, what changed since, how long it takes. */
export function ArticleHeader({ article, find, copies, onChanges, ...trail }: ArticleHeaderProps) {
  const { topic, headline } = splitTopic(article.title, article.topic)
  return (
    <header className={styles.header}>
      <Breadcrumb article={article} {...trail} />
      <h1 className={styles.headline} dir="auto">
        {topic !== null && (
          <span className={styles.topic}>
            <MarkedText text={topic} marks={find?.(topic) ?? []} />
          </span>
        )}
        {topic !== null && <span className="visually-hidden">{t('reader.afterTopic')}</span>}
        <MarkedText text={headline} marks={find?.(headline) ?? []} />
      </h1>
      {article.byline && <p className={styles.byline}>{article.byline}</p>}
      {copies}
      <About article={article} onChanges={onChanges} />
    </header>
  )
}

function About({ article, onChanges }: Pick<ArticleHeaderProps, 'article' | 'onChanges'>) {
  const { publishedAt, wordCount } = article
  return (
    <p className={styles.about}>
      <span className={styles.facts}>
        <Fact>
          <time dateTime={new Date(publishedAt).toISOString()}>{formatDateTime(publishedAt)}</time>
        </Fact>
        <Fact>{formatReadingTime(wordCount)}</Fact>
        <Updated article={article} onChanges={onChanges} />
        <Comments article={article} />
      </span>
    </p>
  )
}

function Updated({ article: { revisedAt, revisions }, onChanges }: Pick<ArticleHeaderProps, 'article' | 'onChanges'>) {
  const now = useNow()
  if (revisedAt === null) return null
  return (
    <Fact>
      <Words
        of="reader.updated"
        values={{ when: formatShortDate(revisedAt, now) }}
        parts={{ time: <time dateTime={new Date(revisedAt).toISOString()} title={formatDateTime(revisedAt)} /> }}
      />
      {revisions > 0 && (
        <button type="button" className={styles.changes} aria-haspopup="dialog" onClick={onChanges}>
          {t('reader.whatChanged')}
        </button>
      )}
    </Fact>
  )
}

/** The link opens in the system's browser, as every link of a story that leads out. */
function Comments({ article: { commentCount, commentsUrl } }: Pick<ArticleHeaderProps, 'article'>) {
  if (commentCount === null && commentsUrl === null) return null
  const words = commentCount === null ? t('reader.comments') : t('reader.commentCount', { count: commentCount })
  return (
    <Fact>
      <MessageSquare aria-hidden="true" />
      {commentsUrl === null ? (
        words
      ) : (
        <a href={commentsUrl} rel="noreferrer" title={t('reader.readCommentsAt', { site: hostOf(commentsUrl) })}>
          {words}
        </a>
      )}
    </Fact>
  )
}

/** In its own direction: these words are the interface's, the page may run the other way. */
function Fact({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.fact}>
      <span dir="auto">{children}</span>
    </span>
  )
}
