import type { SmartFeed } from '@shared/contract/search'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import styles from './SmartFeedDialog.module.css'

/** What a smart feed is made from. */
export type SmartFeedDraft = Pick<SmartFeed, 'title' | 'query' | 'notify'>

interface SmartFeedDialogProps {
  /** The smart feed to be changed; null for a new one. */
  readonly feed: SmartFeed | null
  readonly draft: SmartFeedDraft
  readonly onClose: () => void
  readonly onKept: (feed: SmartFeed) => void
}

const TITLE_LETTERS = 200
const QUERY_LETTERS = 1000

/** Keeps a search under a name, or changes one that is kept. */
export function SmartFeedDialog({ feed, draft, onClose, onKept }: SmartFeedDialogProps) {
  const [title, setTitle] = useState(draft.title.slice(0, TITLE_LETTERS))
  const [query, setQuery] = useState(draft.query)
  const [notify, setNotify] = useState(draft.notify)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const wanted = { title: title.trim(), query: query.trim(), notify }
    const kept = feed === null ? request('smartFeeds.add', wanted) : request('smartFeeds.change', { id: feed.id, ...wanted })
    kept.then(
      (answer) => {
        onClose()
        onKept(answer)
      },
      (thrown: unknown) => setProblem(sayWhy(thrown))
    )
  }
  return (
    <Dialog title={feed === null ? t('smartFeeds.keepTitle') : t('smartFeeds.changeTitle')} isOpen onClose={onClose}>
      <form onSubmit={keep}>
        <Field label={t('smartFeeds.name')} value={title} onChange={setTitle} problem={problem} maxLength={TITLE_LETTERS} hasFocus />
        <Field label={t('smartFeeds.search')} value={query} onChange={setQuery} problem={null} maxLength={QUERY_LETTERS} />
        <label className={styles.check}>
          <input type="checkbox" checked={notify} onChange={({ target }) => setNotify(target.checked)} />
          {t('smartFeeds.tellMe')}
        </label>
        <Button type="submit" look="primary" isDisabled={title.trim() === '' || query.trim() === ''}>
          {feed === null ? t('smartFeeds.keep') : t('smartFeeds.changeIt')}
        </Button>
      </form>
    </Dialog>
  )
}
