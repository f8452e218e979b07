import type { Article } from '@shared/contract/articles'
import { MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
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
        <Fact>
          <time dateTime={new Date(publishedAt).toISOString()}>{formatDateTime(publishedAt)}</time>
        </Fact>
        <Fact>{formatReadingTime(wordCount)}</Fact>
        {commentCount !== null && (
          <Fact>
            <MessageSquare aria-hidden="true" />
            {plural(commentCount, 'comment')}
          </Fact>
        )}
      </span>
    </p>
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
