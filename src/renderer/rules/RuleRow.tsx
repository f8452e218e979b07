import type { FilterRule } from '@shared/contract/rules'
import { ArrowDown, ArrowUp, ListChecks, Trash2 } from 'lucide-react'
import { IconButton } from '../design/IconButton'
import { BareSwitch } from '../design/Switch'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { actionWords } from './actionWords'
import styles from './RuleRow.module.css'

interface RuleRowProps {
  readonly rule: FilterRule
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isApplying: boolean
  readonly hasFocus: boolean
  readonly onChange: (rule: FilterRule) => void
  readonly onSetOn: (rule: FilterRule, isOn: boolean) => void
  readonly onApply: (rule: FilterRule) => void
  readonly onRemove: (rule: FilterRule) => void
  readonly onMove: (places: 1 | -1) => void
}

/** One rule: whether it is applied, what it looks for and does, how often it did. */
export function RuleRow(props: RuleRowProps) {
  const { rule, isFirst, isLast, isApplying, hasFocus, onChange, onSetOn, onApply, onRemove, onMove } = props
  const { id, title, query, actions, isOn, matched, problem } = rule
  return (
    <li className={styles.row} data-rule={id} data-off={!isOn}>
      <BareSwitch label={t('rules.isOn', { title })} isOn={isOn} onChange={(on) => onSetOn(rule, on)} />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          aria-label={t('rules.change', { title })}
          // biome-ignore lint/a11y/noAutofocus: the keyboard comes back to the rule that was written
          autoFocus={hasFocus}
          onClick={() => onChange(rule)}
          dir="auto"
        >
          {title}
        </button>
        {query !== title && (
          <p className={styles.query} dir="auto">
            {query}
          </p>
        )}
        <p className={styles.does}>
          {actions.length > 0 && <span dir="auto">{actionWords(actions)}</span>}
          <span className={styles.matched}>{isApplying ? t('rules.applying') : t('rules.matched', { count: matched })}</span>
        </p>
        {problem !== null && <p className={styles.problem}>{t('rules.notApplied', { problem: say(problem) })}</p>}
      </div>
      <div className={styles.tools}>
        <IconButton
          label={t('rules.apply', { title })}
          icon={<ListChecks />}
          isDisabled={problem !== null || actions.length === 0}
          onPress={() => isApplying || onApply(rule)}
        />
        <IconButton
          label={t('rules.moveUp', { title })}
          icon={<ArrowUp />}
          isDisabled={isFirst}
          onPress={() => onMove(-1)}
          data-move="-1"
        />
        <IconButton
          label={t('rules.moveDown', { title })}
          icon={<ArrowDown />}
          isDisabled={isLast}
          onPress={() => onMove(1)}
          data-move="1"
        />
        <IconButton label={t('rules.remove', { title })} icon={<Trash2 />} onPress={() => onRemove(rule)} />
      </div>
    </li>
  )
}
