import type { RuleId } from '@shared/contract/ids'
import type { FilterRule } from '@shared/contract/rules'
import { Funnel } from 'lucide-react'
import { Button } from '../design/Button'
import { ProgressBar } from '../design/ProgressBar'
import { Quiet } from '../design/Quiet'
import { t } from '../messages/translate'
import styles from './RuleList.module.css'
import { RuleRow } from './RuleRow'
import { useMoving } from './useMoving'
import type { Applying, Rules } from './useRules'

interface RuleListProps {
  readonly rules: Rules
  /** The rule that the keyboard stands on at first. */
  readonly standing: RuleId | null
  readonly onMake: () => void
  readonly onChange: (rule: FilterRule) => void
}

/** The rules in the order they are applied, with what can be done with each. */
export function RuleList({ rules: { state, notice, applying, ...acts }, standing, onMake, onChange }: RuleListProps) {
  const { list, moved } = useMoving(state)
  const isEmpty = state.status === 'ready' && state.rules.length === 0
  return (
    <div className={styles.view}>
      {state.status === 'failed' && <p role="alert">{state.message}</p>}
      {state.status === 'loading' && <p role="status">{t('rules.reading')}</p>}
      {isEmpty && (
        <Quiet title={t('rules.none')} icon={<Funnel />}>
          <p>{t('rules.noneAbout')}</p>
        </Quiet>
      )}
      {state.status === 'ready' && !isEmpty && (
        <>
          <p className={styles.about}>{t('rules.about')}</p>
          <ol ref={list} className={styles.rows}>
            {state.rules.map((rule, index) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                isFirst={index === 0}
                isLast={index === state.rules.length - 1}
                isApplying={applying?.id === rule.id}
                hasFocus={standing === rule.id}
                onChange={onChange}
                onSetOn={acts.setOn}
                onApply={acts.apply}
                onRemove={acts.remove}
                onMove={(places) => {
                  moved(rule.id, places)
                  acts.move(rule, places)
                }}
              />
            ))}
          </ol>
        </>
      )}
      {applying && <Running applying={applying} onCancel={acts.cancelApply} />}
      <div className={styles.foot}>
        <Button look="primary" onPress={onMake} autoFocus={standing === null}>
          {t('rules.make')}
        </Button>
        <p role="status" className={styles.notice}>
          {notice?.text}
          {notice?.undo && (
            <Button look="plain" onPress={acts.undo}>
              {t('common.undo')}
            </Button>
          )}
        </p>
      </div>
    </div>
  )
}

interface RunningProps {
  readonly applying: Applying
  readonly onCancel: () => void
}

/** How far a rule has come with the saved stories; what it has come to stays when it is stopped. */
function Running({ applying: { done, total }, onCancel }: RunningProps) {
  return (
    <div className={styles.running}>
      <ProgressBar label={t('rules.applying')} done={done} total={total} />
      <Button onPress={onCancel}>{t('rules.stop')}</Button>
    </div>
  )
}
