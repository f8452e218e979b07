import type { RuleId } from '@shared/contract/ids'
import type { FilterRule } from '@shared/contract/rules'
import { useState } from 'react'
import { Dialog } from '../design/Dialog'
import { report } from '../design/report'
import { showToast } from '../design/toasts'
import { t } from '../messages/translate'
import type { Feeds } from '../replica/useFeeds'
import { knownTags } from '../tags/knownTags'
import { sourceNames } from '../timeline/sourceNames'
import { RuleEditor } from './RuleEditor'
import { RuleList } from './RuleList'
import { emptyDraft, type RuleDraft } from './ruleDraft'
import { useRules } from './useRules'

interface RulesDialogProps {
  /** A rule to begin with, not kept yet; null shows the rules there are. */
  readonly draft: RuleDraft | null
  readonly feeds: Feeds | undefined
  readonly onClose: () => void
}

/** What is written: a rule that is kept, or a new one. */
interface Writing {
  readonly rule: FilterRule | null
  readonly draft: RuleDraft
}

/** The rules that new stories are filtered by, or one of them to be written. */
export function RulesDialog({ draft, feeds, onClose }: RulesDialogProps) {
  const [writing, setWriting] = useState<Writing | null>(draft && { rule: null, draft })
  const [standing, setStanding] = useState<RuleId | null>(null)
  const rules = useRules()
  const close = () => {
    onClose()
    const { notice } = rules
    const undo = notice?.undo
    // What was done last can be undone a while longer.
    if (notice && undo) showToast(notice.text, { title: t('common.undo'), run: () => report(undo()) })
  }
  const leave = () => {
    setStanding(writing?.rule?.id ?? null)
    setWriting(null)
  }
  const title = writing === null ? t('rules.title') : t(writing.rule === null ? 'rules.makeTitle' : 'rules.changeTitle')
  return (
    <Dialog title={title} width="wide" isOpen onClose={close}>
      {writing === null ? (
        <RuleList
          rules={rules}
          standing={standing}
          onMake={() => setWriting({ rule: null, draft: emptyDraft })}
          onChange={(rule) => setWriting({ rule, draft: rule })}
        />
      ) : (
        <RuleEditor
          {...writing}
          known={knownTags(feeds)}
          sources={sourceNames(feeds?.feeds ?? [])}
          onLeave={leave}
          onKept={(rule, applies) => {
            setStanding(rule.id)
            setWriting(null)
            rules.kept(rule, applies)
          }}
        />
      )}
    </Dialog>
  )
}
