import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import type { TimelineItem } from '../replica/useTimeline'
import { OfferedTags, TagList } from './TagList'
import styles from './TagsDialog.module.css'
import { offeredTags, TAG_LETTERS, withTag } from './tagNames'

interface TagsDialogProps {
  readonly story: TimelineItem
  /** Tags of other stories, the most used first. */
  readonly known: readonly string[]
  readonly onClose: () => void
}

/** The reader's labels of a story: Enter adds one, and once more is done. */
export function TagsDialog({ story, known, onClose }: TagsDialogProps) {
  const [tags, setTags] = useState<readonly string[]>(story.status.tags)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
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
        <Field label={t('tags.another')} value={text} onChange={setText} problem={problem} maxLength={TAG_LETTERS} hasFocus />
        <OfferedTags tags={offeredTags(known, tags, text)} onChoose={add} />
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
