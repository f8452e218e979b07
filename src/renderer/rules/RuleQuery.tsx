import type { QueryProblem } from '@shared/text/queryTypes'
import { useEffect, useId, useRef, useState } from 'react'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { QueryInput } from '../search/QueryInput'
import { useSuggestions } from '../search/suggest/useSuggestions'
import styles from './RuleQuery.module.css'

interface RuleQueryProps {
  readonly query: string
  readonly problems: readonly QueryProblem[]
  readonly onChange: (query: string) => void
}

/** What a rule looks for, written as in the search box. */
export function RuleQuery({ query, problems, onChange }: RuleQueryProps) {
  const [caret, setCaret] = useState(-1)
  const problemId = useId()
  const input = useRef<HTMLInputElement>(null)
  const suggestions = useSuggestions(query, caret, caret >= 0)
  useEffect(() => input.current?.focus(), [])
  return (
    <div className={styles.part}>
      <span className={styles.label} aria-hidden="true">
        {t('rules.query')}
      </span>
      <div className={styles.field}>
        <QueryInput
          ref={input}
          label={t('rules.query')}
          placeholder={t('rules.queryExample')}
          query={query}
          suggestions={suggestions}
          problems={problems}
          problemId={problemId}
          keys={{}}
          onChange={onChange}
          onCaret={setCaret}
          onForget={null}
        />
      </div>
      <div id={problemId} role="status" className={styles.problems}>
        {problems.map(({ start, message }) => (
          <p key={start} className={styles.problem}>
            {say(message)}
          </p>
        ))}
      </div>
    </div>
  )
}
