import type { RuleAction } from '@shared/contract/rules'
import { formatUnits } from '../design/format'
import { t } from '../messages/translate'

const words: { readonly [Kind in RuleAction['kind']]: (action: Extract<RuleAction, { kind: Kind }>) => string } = {
  read: () => t('rules.doesRead'),
  star: () => t('rules.doesStar'),
  queue: () => t('rules.doesQueue'),
  tag: ({ tag }) => t('rules.doesTag', { tag })
}

/** What a rule does, in a line. */
export function actionWords(actions: readonly RuleAction[]): string {
  return formatUnits(actions.map((action) => words[action.kind](action as never)))
}
