import type { ArticleId } from '@shared/contract/ids'
import type { QueuedPage } from '@shared/contract/offline'
import { X } from 'lucide-react'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import { IconButton } from '../design/IconButton'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { request } from '../library/request'
import { say, sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import styles from './SavePageDialog.module.css'

interface SavePageDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSaved: (id: ArticleId) => void
}

/** Saves one page by its address, to be read later; what can't be had now waits for the network. */
export function SavePageDialog({ isOpen, onClose, onSaved }: SavePageDialogProps) {
  return (
    <Dialog title={t('subscribe.savePage')} isOpen={isOpen} onClose={onClose}>
      <SavePageForm
        onSaved={(id) => {
          onClose()
          onSaved(id)
        }}
      />
    </Dialog>
  )
}

function SavePageForm({ onSaved }: Pick<SavePageDialogProps, 'onSaved'>) {
  const [url, setUrl] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { pages, refresh } = useQueue()
  const save = async () => {
    setSaving(true)
    setProblem(null)
    try {
      const answer = await request('pages.save', { url: completeAddress(url) })
      if (answer.kind === 'saved') return onSaved(answer.id)
      setUrl('')
      showToast(t('subscribe.waitsForNetwork', { reason: say(answer.reason) }))
      refresh()
    } catch (thrown) {
      setProblem(sayWhy(thrown))
    } finally {
      setSaving(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <>
      <form onSubmit={onSubmit} className={styles.form} aria-busy={isSaving}>
        <Field
          label={t('subscribe.pageAddress')}
          value={url}
          onChange={setUrl}
          problem={problem}
          placeholder={t('subscribe.pageExample')}
          maxLength={4096}
          hasFocus
        />
        <Button type="submit" look="primary" isDisabled={isSaving || url.trim() === ''}>
          {isSaving ? t('subscribe.saving') : t('subscribe.save')}
        </Button>
      </form>
      {pages.length > 0 && <Waiting pages={pages} onChange={refresh} />}
    </>
  )
}

/** A pasted address may lack its scheme. */
function completeAddress(text: string): string {
  const address = text.trim()
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
}

function Waiting({ pages, onChange }: { readonly pages: readonly QueuedPage[]; readonly onChange: () => void }) {
  const remove = ({ id }: QueuedPage) => report(request('pages.unqueue', { id }).then(onChange))
  return (
    <section className={styles.waiting} aria-label={t('subscribe.waiting')}>
      <h3 className={styles.heading}>{t('subscribe.waiting')}</h3>
      <ul>
        {pages.map((page) => (
          <li key={page.id} className={styles.page}>
            <span className={styles.words}>
              <span dir="auto">{page.title ?? page.url}</span>
              <span className={styles.reason}>{page.reason === null ? page.url : say(page.reason)}</span>
            </span>
            <IconButton label={t('subscribe.doNotSave', { name: page.title ?? page.url })} icon={<X />} onPress={() => remove(page)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function useQueue() {
  const [pages, setPages] = useState<readonly QueuedPage[]>([])
  const refresh = useCallback(() => report(request('pages.queue', undefined).then(setPages)), [])
  useEffect(refresh, [refresh])
  return { pages, refresh }
}
