import type { MessageKey } from '@shared/messages/catalog'
import { Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react'
import type { RefObject } from 'react'
import { formatShare } from '../../design/format'
import { IconButton } from '../../design/IconButton'
import select from '../../design/Select.module.css'
import { useSettings } from '../../library/useSettings'
import { t } from '../../messages/translate'
import styles from './SpeechBar.module.css'
import type { Speech } from './speaker'
import type { SpeechEngine, Voice } from './speechEngine'
import { useSpeech } from './useSpeech'

interface SpeechBarProps {
  readonly pane: RefObject<HTMLElement | null>
  readonly engine: SpeechEngine
  readonly onClose: () => void
}

/** Paces in hundredths of the voice's usual one. */
const rates: readonly number[] = [75, 100, 125, 150, 175, 200, 250, 300]
const problems: Readonly<Partial<Record<Speech['status'], MessageKey>>> = { 'no-voice': 'reader.noVoice', failed: 'reader.speechFailed' }

/** Reads the story aloud: play and pause, paragraph by paragraph, with which voice and how fast. */
export function SpeechBar({ pane, engine, onClose }: SpeechBarProps) {
  const [settings, change] = useSettings()
  const { speech, speaker, count, voices } = useSpeech(pane, engine, settings)
  const problem = problems[speech.status]
  const isPlaying = speech.status === 'speaking' || speech.status === 'loading'
  return (
    <section className={styles.bar} aria-label={t('reader.speech')}>
      <IconButton label={t('reader.previousParagraph')} icon={<SkipBack />} onPress={() => speaker?.step(-1)} />
      <IconButton
        label={t(isPlaying ? 'reader.pauseSpeech' : 'reader.playSpeech')}
        icon={isPlaying ? <Pause /> : <Play />}
        onPress={() => speaker?.toggle()}
      />
      <IconButton label={t('reader.nextParagraph')} icon={<SkipForward />} onPress={() => speaker?.step(1)} />
      <p className={styles.words} role="status">
        {problem === undefined ? t('reader.placeOf', { at: Math.min(speech.at + 1, count), count }) : t(problem)}
      </p>
      {voices.length > 0 && (
        <>
          <Rate rate={settings.speechRate} onChange={(speechRate) => change({ speechRate })} />
          <VoiceChoice voices={voices} chosen={settings.speechVoice} onChange={(speechVoice) => change({ speechVoice })} />
        </>
      )}
      <IconButton label={t('reader.stopSpeech')} command="read-aloud" icon={<Square />} onPress={onClose} />
    </section>
  )
}

function Rate({ rate, onChange }: { readonly rate: number; readonly onChange: (rate: number) => void }) {
  return (
    <select className={select.select} aria-label={t('reader.pace')} value={rate} onChange={({ target }) => onChange(Number(target.value))}>
      {[...new Set([...rates, rate])]
        .toSorted((one, other) => one - other)
        .map((one) => (
          <option key={one} value={one}>
            {formatShare(one / 100)}
          </option>
        ))}
    </select>
  )
}

interface VoiceChoiceProps {
  readonly voices: readonly Voice[]
  readonly chosen: string
  readonly onChange: (name: string) => void
}

function VoiceChoice({ voices, chosen, onChange }: VoiceChoiceProps) {
  const value = voices.some(({ name }) => name === chosen) ? chosen : ''
  return (
    <select
      className={`${select.select} ${styles.voice}`}
      aria-label={t('reader.voice')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('reader.voiceOfLanguage')}</option>
      {voices.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}
