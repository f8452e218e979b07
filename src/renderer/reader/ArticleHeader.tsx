import type { Article } from '@shared/contract/articles'
import { MessageSquare } from 'lucide-react'
import { formatDateTime, formatReadingTime, plural } from '../design/format'
import styles from './ArticleHeader.module.css'
import { splitTopic } from './splitTopic'

interface ArticleHeaderProps {
  readonly article: Article
  readonly onSection: (name: string) => void
  readonly onFeed: () => void
}

/** What stands above a story's text: sections, topic, headline, who wrote it, when, how long it takes. */
export function ArticleHeader({ article, onSection, onFeed }: ArticleHeaderProps) {
  const { topic, headline } = splitTopic(article.title, article.topic)
  return (
    <header className={styles.header}>
      <Sections article={article} onSection={onSection} onFeed={onFeed} />
      <h1 className={styles.headline} dir="auto">
        {topic !== null && <span className={styles.topic}>{topic}</span>}
        {topic !== null && <span className="visually-hidden">: </span>}
        {headline}
      </h1>
      {article.byline && <p className={styles.byline}>{article.byline}</p>}
      <About article={article} />
    </header>
  )
}

function Sections({ article, onSection, onFeed }: ArticleHeaderProps) {
  return (
    <nav aria-label="Where this story is from" className={styles.sections}>
      <ol>
        <li>
          <button type="button" className={styles.feed} onClick={onFeed}>
            {article.feedTitle}
          </button>
        </li>
        {article.sections.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onSection(name)} title={`Show everything in ${name}`}>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function About({ article: { publishedAt, wordCount, commentCount } }: Pick<ArticleHeaderProps, 'article'>) {
  return (
    <p className={styles.about}>
      <span className={styles.facts}>
        {/* Each in its own direction: these words are the interface's, the page may run the other way. */}
        <time dir="auto" dateTime={new Date(publishedAt).toISOString()}>
          {formatDateTime(publishedAt)}
        </time>
        <span dir="auto">{formatReadingTime(wordCount)}</span>
        {commentCount !== null && (
          <span className={styles.comments}>
            <MessageSquare aria-hidden="true" />
            <span dir="auto">{plural(commentCount, 'comment')}</span>
          </span>
        )}
      </span>
    </p>
  )
}
