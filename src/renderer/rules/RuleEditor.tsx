import type { FeedId } from '@shared/contract/ids'
import type { FilterRule, RuleAction } from '@shared/contract/rules'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Field } from '../design/Field'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import { withTag } from '../tags/tagNames'
import { ActionChoices, tagsOfActions } from './ActionChoices'
import styles from './RuleEditor.module.css'
import { RulePreviewPane } from './RulePreviewPane'
import { RuleQuery } from './RuleQuery'
import type { RuleDraft } from './ruleDraft'
import { usePreview } from './usePreview'

interface RuleEditorProps {
  /** The rule to be changed; null for a new one. */
  readonly rule: FilterRule | null
  readonly draft: RuleDraft
  /** Tags of stories, the most used first. */
  readonly known: readonly string[]
  readonly sources: ReadonlyMap<FeedId, string>
  readonly onLeave: () => void
  /** `applies`: to the saved stories as well. */
  readonly onKept: (rule: FilterRule, applies: boolean) => void
}

const TITLE_LETTERS = 200

/** Writes a rule: what it looks for, with what that finds among the saved stories, and what it does. */
export function RuleEditor({ rule, draft, known, sources, onLeave, onKept }: RuleEditorProps) {
  const [title, setTitle] = useState(draft.title)
  const [query, setQuery] = useState(draft.query)
  const [actions, setActions] = useState<readonly RuleAction[]>(draft.actions)
  const [tag, setTag] = useState('')
  const [applies, setApplies] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const state = usePreview(query)
  const isFound = state.status === 'found' && state.query === query
  const problems = isFound ? state.preview.problems : []
  const wanted = withTyped(actions, tag)
  const keep = async () => {
    const written = { title: title.trim() || query.trim().slice(0, TITLE_LETTERS), query: query.trim(), actions: [...wanted] }
    const kept = rule === null ? await request('rules.add', written) : await request('rules.change', { id: rule.id, ...written })
    onKept(kept, applies)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep().catch((thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <RuleQuery query={query} problems={problems} onChange={setQuery} />
      <RulePreviewPane state={state} sources={sources} isStale={!isFound} />
      <ActionChoices actions={actions} tag={tag} known={known} onChange={setActions} onType={setTag} />
      <Field
        label={t('rules.name')}
        value={title}
        onChange={setTitle}
        problem={problem}
        placeholder={query.trim()}
        maxLength={TITLE_LETTERS}
      />
      {isFound && state.preview.total > 0 && (
        <label className={styles.check}>
          <input type="checkbox" checked={applies} onChange={({ target }) => setApplies(target.checked)} />
          {t('rules.applyToo', { count: state.preview.total })}
        </label>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isDisabled={query.trim() === '' || problems.length > 0 || wanted.length === 0}>
          {t('rules.keep')}
        </Button>
        <Button onPress={onLeave}>{t('common.cancel')}</Button>
        {wanted.length === 0 && <p className={styles.hint}>{t('rules.chooseAction')}</p>}
      </div>
    </form>
  )
}

/** The actions with the tag that is typed and not added yet. */
function withTyped(actions: readonly RuleAction[], tag: string): readonly RuleAction[] {
  const tags = tagsOfActions(actions)
  return tag.trim() === '' || withTag(tags, tag.trim()) === tags ? actions : [...actions, { kind: 'tag', tag: tag.trim() }]
}
