import type { Article } from '@shared/contract/articles'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { say } from '../../messages/say'
import { t } from '../../messages/translate'
import { Comparison } from './Comparison'
import styles from './RevisionsDialog.module.css'
import { useRevisions } from './useRevisions'

interface RevisionsDialogProps {
  readonly article: Article
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What the publisher changed in a story since it was first saved. */
export function RevisionsDialog({ isOpen, onClose, article }: RevisionsDialogProps) {
  return (
    <Dialog title={t('reader.whatChanged')} width="wide" isOpen={isOpen} onClose={onClose}>
      <Revisions article={article} />
    </Dialog>
  )
}

function Revisions({ article }: Pick<RevisionsDialogProps, 'article'>) {
  const { state, retry } = useRevisions(article)
  if (state.status === 'loading') return <p role="status">{t('reader.readingVersions')}</p>
  if (state.status === 'failed') {
    return (
      <div role="alert" className={styles.failed}>
        <p>{say(state.message)}</p>
        <Button onPress={retry}>{t('common.tryAgain')}</Button>
      </div>
    )
  }
  return state.revisions.length === 0 ? <p>{t('reader.noVersions')}</p> : <Comparison article={article} revisions={state.revisions} />
}
