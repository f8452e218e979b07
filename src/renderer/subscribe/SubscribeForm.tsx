import type { Feed } from '@shared/contract/feeds'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/Button'
import { Field } from '../design/Field'
import { t } from '../messages/translate'
import { CandidateList } from './CandidateList'
import styles from './SubscribeForm.module.css'
import { useSubscribe } from './useSubscribe'

interface SubscribeFormProps {
  readonly address: string
  /** `primary` where adding is the one thing to do; there the line to write on takes the focus. */
  readonly look: 'primary' | 'quiet'
  readonly onSubscribed: (feed: Feed, isNew: boolean) => void
}

/** Asks for an address; offers the feeds of a page that has several. */
export function SubscribeForm({ address, look, onSubscribed }: SubscribeFormProps) {
  const [url, setUrl] = useState(address)
  const { step, subscribe, startOver } = useSubscribe(onSubscribed)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void subscribe(url)
  }
  if (step.kind === 'choosing')
    return <CandidateList candidates={step.candidates} onChoose={(feed) => void subscribe(feed)} onBack={startOver} />
  const isLooking = step.kind === 'looking'
  return (
    <form onSubmit={onSubmit} className={styles.form} aria-busy={isLooking}>
      <Field
        label={t('subscribe.siteAddress')}
        value={url}
        onChange={setUrl}
        problem={step.kind === 'asking' ? step.problem : null}
        placeholder={t('subscribe.siteExample')}
        maxLength={4096}
        hasFocus={look === 'primary'}
      />
      <Button type="submit" look={look} isDisabled={isLooking || url.trim() === ''}>
        {isLooking ? t('subscribe.looking') : t('subscribe.add')}
      </Button>
    </form>
  )
}
