import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Field } from '../../design/Field'
import { sayWhy } from '../../messages/say'
import { t } from '../../messages/translate'

interface FolderNameDialogProps {
  readonly title: string
  /** The word on the button. */
  readonly act: string
  readonly name: string
  /** What it throws is said below the name. */
  readonly onName: (name: string) => Promise<void>
  readonly onClose: () => void
}

const LETTERS = 200

/** Asks what a folder is to be called. */
export function FolderNameDialog({ title, act, name: before, onName, onClose }: FolderNameDialogProps) {
  const [name, setName] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onName(name.trim()).then(onClose, (thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  const change = (text: string) => {
    setName(text)
    setProblem(null)
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('sidebar.name')} value={name} onChange={change} problem={problem} maxLength={LETTERS} hasFocus />
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
          {act}
        </Button>
      </form>
    </Dialog>
  )
}
