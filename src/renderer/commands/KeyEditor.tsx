import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/Button'
import { FilterField } from '../design/FilterField'
import { IconButton } from '../design/IconButton'
import { KeyCaps } from '../design/KeyCaps'
import { useSettings } from '../library/useSettings'
import { t } from '../messages/translate'
import { fuzzyScore } from '../palette/fuzzyScore'
import { commandGroups } from './command'
import type { Command } from './commands'
import { rivalsOf, useHeardCommands } from './effectiveKeys'
import { groupTitles } from './groupTitles'
import styles from './KeyEditor.module.css'
import { KeyRecorder } from './KeyRecorder'

/** What the reader is deciding: which keys a command is to have, and of whom they would be taken. */
interface Proposal {
  readonly command: Command
  readonly sequence: string
  readonly rivals: readonly Command[]
}

/** Every command with its keys, each of which can be given others. */
export function KeyEditor() {
  const shown = useHeardCommands()
  const [settings, change] = useSettings()
  const [typed, setTyped] = useState('')
  const [recording, setRecording] = useState<string | null>(null)
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const give = ({ command, sequence, rivals }: Proposal) => {
    const taken = rivals.map(
      (rival) => [rival.id, rival.keys.filter((keys) => rivalsOf([command], rival, keys).length === 0 && keys !== sequence)] as const
    )
    change({ keys: { ...settings.keys, ...Object.fromEntries(taken), [command.id]: [sequence] } })
    setProposal(null)
  }
  const propose = (command: Command, sequence: string | null) => {
    setRecording(null)
    if (sequence === null) return
    if (sequence === '') return change({ keys: { ...settings.keys, [command.id]: [] } })
    const rivals = rivalsOf(shown, command, sequence)
    if (rivals.length === 0) give({ command, sequence, rivals })
    else setProposal({ command, sequence, rivals })
  }
  const reset = (id: string) => {
    const { [id]: _mine, ...rest } = settings.keys
    change({ keys: rest })
  }
  const found = shown.filter(({ title }) => typed.trim() === '' || fuzzyScore(typed, t(title)) !== null)
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <FilterField label={t('commands.findCommand')} value={typed} onChange={setTyped} />
        <Button isDisabled={Object.keys(settings.keys).length === 0} onPress={() => change({ keys: {} })}>
          {t('commands.resetAllKeys')}
        </Button>
      </div>
      {found.length === 0 && <p className={styles.nothing}>{t('commands.paletteNothing')}</p>}
      {commandGroups.map((group) => {
        const rows = found.filter((command) => command.group === group)
        if (rows.length === 0) return null
        return (
          <div key={group} className={styles.group}>
            <h4 className={styles.title}>{t(groupTitles[group])}</h4>
            <ul className={styles.rows}>
              {rows.map((command) => (
                <li key={command.id} className={styles.row}>
                  <span className={styles.name}>{t(command.title)}</span>
                  {recording === command.id ? (
                    <KeyRecorder of={t(command.title)} onDone={(sequence) => propose(command, sequence)} />
                  ) : (
                    <button
                      type="button"
                      className={styles.keys}
                      aria-label={t('commands.changeKeys', { command: t(command.title), keys: command.keys.join(', ') })}
                      onClick={() => setRecording(command.id)}
                    >
                      {command.keys.length === 0 ? t('commands.noKeys') : command.keys.map((keys) => <KeyCaps key={keys} keys={keys} />)}
                    </button>
                  )}
                  <span className={styles.reset}>
                    {settings.keys[command.id] !== undefined && (
                      <IconButton
                        label={t('commands.resetKeys', { command: t(command.title) })}
                        icon={<RotateCcw />}
                        onPress={() => reset(command.id)}
                      />
                    )}
                  </span>
                  {proposal?.command.id === command.id && (
                    <div role="alert" className={styles.conflict}>
                      <p>
                        {t('commands.keysTaken', {
                          keys: proposal.sequence,
                          command: proposal.rivals.map(({ title }) => t(title)).join(', ')
                        })}
                      </p>
                      <Button look="primary" autoFocus onPress={() => give(proposal)}>
                        {t('commands.takeKeys')}
                      </Button>
                      <Button onPress={() => setProposal(null)}>{t('common.cancel')}</Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
