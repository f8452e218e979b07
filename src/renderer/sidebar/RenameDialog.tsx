import { toErrorData } from '@shared/contract/errors'
import type { Feed } from '@shared/contract/feeds'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { request } from '../library/request'
import { t } from '../messages/translate'

/** Gives a feed the reader's own name. */
export function RenameDialog({ feed, onClose }: { readonly feed: Feed; readonly onClose: () => void }) {
  const [title, setTitle] = useState(feed.title)
  const [problem, setProblem] = useState<string | null>(null)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    request('feeds.rename', { feedId: feed.id, title }).then(onClose, (thrown: unknown) => setProblem(toErrorData(thrown).message))
  }
  return (
    <Dialog title={t('sidebar.renameFeed')} isOpen onClose={onClose}>
      <form onSubmit={rename}>
        <Field label={t('sidebar.name')} value={title} onChange={setTitle} problem={problem} maxLength={300} hasFocus />
        <Button type="submit" look="primary" isDisabled={title.trim() === ''}>
          {t('sidebar.renameNow')}
        </Button>
      </form>
    </Dialog>
  )
}
