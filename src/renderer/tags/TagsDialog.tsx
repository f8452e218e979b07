import { fold } from '@shared/text/fold'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import type { TimelineItem } from '../replica/useTimeline'
import styles from './TagsDialog.module.css'

interface TagsDialogProps {
  readonly story: TimelineItem
  /** Tags of other stories, the most used first. */
  readonly known: readonly string[]
  readonly onClose: () => void
}

const LETTERS = 60
const OFFERED = 8

/** The reader's labels of a story: Enter adds one, and once more is done. */
export function TagsDialog({ story, known, onClose }: TagsDialogProps) {
  const [tags, setTags] = useState<readonly string[]>(story.status.tags)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const offered = offeredTags(known, tags, text)
  const save = (chosen: readonly string[]) => {
    request('articles.setTags', { id: story.id, tags: [...chosen] }).then(onClose, (thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  const add = (tag: string) => {
    setTags(withTag(tags, tag))
    setText('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') save(tags)
    else add(text.trim())
  }
  return (
    <Dialog title={t('tags.title')} isOpen onClose={onClose}>
      <p className={styles.story} dir="auto">
        {story.head.title}
      </p>
      <form onSubmit={submit}>
        <TagList label={t('tags.ofThisStory')} tags={tags} onRemove={(tag) => setTags(tags.filter((other) => other !== tag))} />
        <Field label={t('tags.another')} value={text} onChange={setText} problem={problem} maxLength={LETTERS} hasFocus />
        {offered.length > 0 && (
          <ul className={styles.tags} aria-label={t('tags.ofOthers')}>
            {offered.map((tag) => (
              <li key={tag}>
                <button type="button" className={styles.offer} onClick={() => add(tag)} dir="auto">
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          <Button look="primary" onPress={() => save(text.trim() === '' ? tags : withTag(tags, text.trim()))}>
            {t('common.save')}
          </Button>
          <Button onPress={onClose}>{t('tags.leave')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

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

/** One that differs from another only in case or accents is the same. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.some((other) => fold(other) === fold(tag)) ? tags : [...tags, tag]
}

export function offeredTags(known: readonly string[], tags: readonly string[], text: string): readonly string[] {
  const begun = fold(text.trim())
  return known.filter((tag) => !tags.includes(tag) && fold(tag).includes(begun)).slice(0, OFFERED)
}
