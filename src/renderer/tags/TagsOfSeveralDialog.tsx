import type { ArticleId } from '@shared/contract/ids'
import { Check, Minus } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import { changeTags } from '../selection/selectionActs'
import { changesOf, choicesOf, give, press, type TagChoice, type TagShare } from './severalTags'
import { OfferedTags } from './TagList'
import styles from './TagsDialog.module.css'
import { offeredTags, TAG_LETTERS } from './tagNames'

interface TagsOfSeveralDialogProps {
  readonly ids: readonly ArticleId[]
  /** Tags of other stories, the most used first. */
  readonly known: readonly string[]
  readonly onClose: () => void
}

/** The tags of several stories: those that all have, those that some have; what is not touched stays as each story has it. */
export function TagsOfSeveralDialog({ ids, known, onClose }: TagsOfSeveralDialogProps) {
  const [choices, setChoices] = useState<readonly TagChoice[] | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const fail = (thrown: unknown) => setProblem(sayWhy(thrown))
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, as the dialog opens
  useEffect(() => {
    request('articles.tagsOf', { ids: [...ids] }).then((tags) => setChoices(choicesOf(tags, ids.length)), fail)
  }, [])
  const wanted = (typed: string) => (choices === null || typed === '' ? (choices ?? []) : give(choices, typed))
  const add = (tag: string) => {
    setChoices(wanted(tag))
    setText('')
  }
  const given = choices?.map(({ tag }) => tag) ?? []
  const offered = offeredTags(known, given, text)
  const save = () => changeTags(ids, changesOf(wanted(text.trim()))).then(onClose, fail)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') void save()
    else add(text.trim())
  }
  return (
    <Dialog title={t('selection.tagsTitle', { count: ids.length })} isOpen onClose={onClose}>
      <form onSubmit={submit} aria-busy={choices === null}>
        {choices !== null && <p className={styles.how}>{t(choices.length === 0 ? 'selection.tagsNone' : 'selection.tagsHow')}</p>}
        {choices !== null && choices.length > 0 && (
          <ul className={styles.several} aria-label={t('selection.tagsOfThese')}>
            {choices.map((choice) => (
              <li key={choice.tag}>
                <TagBox choice={choice} stories={ids.length} onPress={() => setChoices(press(choices, choice.tag))} />
              </li>
            ))}
          </ul>
        )}
        <Field label={t('tags.another')} value={text} onChange={setText} problem={problem} maxLength={TAG_LETTERS} hasFocus />
        {choices !== null && <OfferedTags tags={offered} onChoose={add} />}
        <div className={styles.buttons}>
          <Button look="primary" isDisabled={choices === null} onPress={() => void save()}>
            {t('common.save')}
          </Button>
          <Button onPress={onClose}>{t('tags.leave')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

const checked = { all: true, some: 'mixed', none: false } as const satisfies Record<TagShare, boolean | 'mixed'>

interface TagBoxProps {
  readonly choice: TagChoice
  readonly stories: number
  readonly onPress: () => void
}

/** Whether the stories are to have a tag: all, none, or as they have it. */
function TagBox({ choice: { tag, count, now }, stories, onPress }: TagBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input knows no third state in its markup, and no words inside
    <button type="button" role="checkbox" aria-checked={checked[now]} className={styles.box} onClick={onPress}>
      {now === 'all' && <Check aria-hidden="true" />}
      {now === 'some' && <Minus aria-hidden="true" />}
      <span className={styles.boxTag} dir="auto">
        {tag}
      </span>
      {now === 'some' && <span className={styles.boxCount}>{t('selection.tagShare', { count, stories })}</span>}
    </button>
  )
}
