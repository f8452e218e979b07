import type { Feed } from '@shared/contract/feeds'
import type { MessageKey } from '@shared/messages/catalog'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { Field } from '../design/Field'
import select from '../design/Select.module.css'
import { Switch } from '../design/Switch'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import { intervalWords, syncIntervals } from '../settings/choices'
import { KeepDaysSelect } from '../storage/KeepDaysSelect'
import styles from './FeedSettingsDialog.module.css'

type Rules = Pick<Feed, 'everyMinutes' | 'fullText' | 'keepDays' | 'notify' | 'pictures' | 'saveMedia'>

/** A feed may be asked less often than all of them: once a week. */
const intervals = [...syncIntervals, 10_080]

/** The reader's own name for a feed, and what is kept of it how often and how long. */
export function FeedSettingsDialog({ feed, onClose }: { readonly feed: Feed; readonly onClose: () => void }) {
  const [title, setTitle] = useState(feed.title)
  const [rules, setRules] = useState<Rules>(feed)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (change: Partial<Rules>) => setRules({ ...rules, ...change })
  const save = async () => {
    const { everyMinutes, fullText, keepDays, notify, pictures, saveMedia } = rules
    if (title.trim() !== feed.title) await request('feeds.rename', { feedId: feed.id, title })
    await request('feeds.setRules', { feedId: feed.id, everyMinutes, fullText, keepDays, notify, pictures, saveMedia })
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save().catch((thrown: unknown) => setProblem(sayWhy(thrown)))
  }
  return (
    <Dialog title={t('sidebar.feedSettingsTitle')} isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <Field label={t('sidebar.name')} value={title} onChange={setTitle} problem={problem} maxLength={300} hasFocus />
        <p className={styles.address}>
          {t('sidebar.address')}: <bdi>{feed.url}</bdi>
        </p>
        <Choice
          label={t('sidebar.fullText')}
          value={rules.fullText}
          options={{ page: 'sidebar.fullTextPage', feed: 'sidebar.fullTextFeed' }}
          onChange={(fullText) => set({ fullText })}
        />
        <Choice
          label={t('sidebar.picturesKept')}
          value={rules.pictures}
          options={{ all: 'sidebar.picturesAll', lead: 'sidebar.picturesLead', none: 'sidebar.picturesNone' }}
          onChange={(pictures) => set({ pictures })}
        />
        <Row label={t('sidebar.checked')}>
          <select
            aria-label={t('sidebar.checked')}
            className={select.select}
            value={rules.everyMinutes ?? ''}
            onChange={({ target: { value } }) => set({ everyMinutes: value === '' ? null : Number(value) })}
          >
            <option value="">{t('sidebar.asUsual')}</option>
            <option value={0}>{t('settings.fetchByHand')}</option>
            {intervals.map((minutes) => (
              <option key={minutes} value={minutes}>
                {intervalWords(minutes)}
              </option>
            ))}
          </select>
        </Row>
        <Row label={t('sidebar.howLong')}>
          <KeepDaysSelect label={t('sidebar.howLong')} days={rules.keepDays} inherits onChange={(keepDays) => set({ keepDays })} />
        </Row>
        <Switch
          title={t('sidebar.recordingsToo')}
          about={t('sidebar.recordingsAbout')}
          isOn={rules.saveMedia}
          onChange={(saveMedia) => set({ saveMedia })}
        />
        <Switch title={t('sidebar.tellMe')} about={t('sidebar.tellMeAbout')} isOn={rules.notify} onChange={(notify) => set({ notify })} />
        <p className={styles.address}>{t('sidebar.newOnly')}</p>
        <Button type="submit" look="primary" isDisabled={title.trim() === ''}>
          {t('sidebar.saveFeed')}
        </Button>
      </form>
    </Dialog>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: Readonly<Record<Value, MessageKey>>
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const isOption = (text: string): text is Value => text in options
  return (
    <Row label={label}>
      <select
        aria-label={label}
        className={select.select}
        value={value}
        onChange={({ target }) => isOption(target.value) && onChange(target.value)}
      >
        {Object.keys(options)
          .filter(isOption)
          .map((option) => (
            <option key={option} value={option}>
              {t(options[option])}
            </option>
          ))}
      </select>
    </Row>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
