import type { RuleAction } from '@shared/contract/rules'
import type { MessageKey } from '@shared/messages/catalog'
import type { KeyboardEvent } from 'react'
import { Field } from '../design/Field'
import { t } from '../messages/translate'
import { OfferedTags, TagList } from '../tags/TagList'
import { offeredTags, TAG_LETTERS, withTag } from '../tags/tagNames'
import styles from './ActionChoices.module.css'

interface ActionChoicesProps {
  readonly actions: readonly RuleAction[]
  /** What is typed of a tag to be added. */
  readonly tag: string
  readonly known: readonly string[]
  readonly onChange: (actions: readonly RuleAction[]) => void
  readonly onType: (tag: string) => void
}

const flags: readonly { readonly kind: Exclude<RuleAction['kind'], 'tag'>; readonly title: MessageKey }[] = [
  { kind: 'read', title: 'rules.markRead' },
  { kind: 'star', title: 'rules.star' },
  { kind: 'queue', title: 'rules.queue' }
]

/** What a rule is to do with a story. */
export function ActionChoices({ actions, tag, known, onChange, onType }: ActionChoicesProps) {
  const tags = tagsOfActions(actions)
  const setTags = (chosen: readonly string[]) => {
    onChange([...actions.filter(({ kind }) => kind !== 'tag'), ...chosen.map((name) => ({ kind: 'tag' as const, tag: name }))])
    onType('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || tag.trim() === '') return
    event.preventDefault()
    setTags(withTag(tags, tag.trim()))
  }
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('rules.does')}</legend>
      <div className={styles.flags}>
        {flags.map(({ kind, title }) => (
          <label key={kind} className={styles.check}>
            <input
              type="checkbox"
              checked={actions.some((action) => action.kind === kind)}
              onChange={({ target }) =>
                onChange(target.checked ? [{ kind }, ...actions] : actions.filter((action) => action.kind !== kind))
              }
            />
            {t(title)}
          </label>
        ))}
      </div>
      <div className={styles.tags}>
        <TagList label={t('rules.tags')} tags={tags} onRemove={(name) => setTags(tags.filter((other) => other !== name))} />
        <Field label={t('rules.addTag')} value={tag} onChange={onType} problem={null} maxLength={TAG_LETTERS} onKeyDown={onKeyDown} />
        <OfferedTags tags={offeredTags(known, tags, tag)} onChoose={(name) => setTags(withTag(tags, name))} />
      </div>
    </fieldset>
  )
}

export function tagsOfActions(actions: readonly RuleAction[]): readonly string[] {
  return actions.flatMap((action) => (action.kind === 'tag' ? [action.tag] : []))
}
