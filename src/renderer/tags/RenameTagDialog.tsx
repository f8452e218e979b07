import { knownTag } from '@shared/text/tags'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import type { NameCount } from '../sidebar/sections'
import styles from './RenameTagDialog.module.css'
import { TAG_LETTERS } from './tagNames'

interface RenameTagDialogProps {
  readonly tag: string
  /** Every other tag, the most used first. */
  readonly others: readonly NameCount[]
  readonly onClose: () => void
  readonly onRename: (name: string) => Promise<void>
}

/** Another name for a tag; says beforehand when that is the name of one that exists. */
export function RenameTagDialog({ tag, others, onClose, onRename }: RenameTagDialogProps) {
  const [text, setText] = useState(tag)
  const [problem, setProblem] = useState<string | null>(null)
  const name = text.trim()
  const taken = knownTag(
    others.map((other) => other.name),
    name
  )
  const becomes = others.find((other) => other.name === taken)
  const isSame = name === '' || name === tag
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (isSame) return
    onRename(name).then(onClose, (thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  return (
    <Dialog title={t('tags.renameTitle', { tag })} isOpen onClose={onClose}>
      <form onSubmit={rename}>
        <Field label={t('tags.newName')} value={text} onChange={setText} problem={problem} maxLength={TAG_LETTERS} hasFocus />
        <p className={styles.about} role="status">
          {becomes === undefined ? t('tags.everywhere') : t('tags.becomesOne', { tag: becomes.name, count: becomes.total })}
        </p>
        <Button type="submit" look="primary" isDisabled={isSame}>
          {t('tags.renameIt')}
        </Button>
      </form>
    </Dialog>
  )
}
