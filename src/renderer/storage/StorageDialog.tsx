import type { ArticleId } from '@shared/contract/ids'
import { Dialog } from '../design/Dialog'
import { BackupSection } from '../export/BackupSection'
import { t } from '../messages/translate'
import type { Feeds } from '../replica/useFeeds'
import { AgeRibbon } from './AgeRibbon'
import { FeedSizes } from './FeedSizes'
import { KindBar } from './KindBar'
import { LibraryCheck } from './LibraryCheck'
import { RetentionRules } from './RetentionRules'
import { SearchIndex } from './SearchIndex'
import styles from './StorageDialog.module.css'
import { useStorage } from './useStorage'

interface StorageDialogProps {
  readonly isOpen: boolean
  readonly feeds: Feeds | undefined
  readonly onClose: () => void
  readonly onOpen: (id: ArticleId) => void
}

/** Where the library's room goes, how long stories stay, and whether all that is kept is sound. */
export function StorageDialog({ isOpen, feeds, onClose, onOpen }: StorageDialogProps) {
  return (
    <Dialog title={t('storage.title')} isOpen={isOpen} onClose={onClose} width="wide">
      <StoragePage feeds={feeds} onOpen={onOpen} />
    </Dialog>
  )
}

function StoragePage({ feeds, onOpen }: Pick<StorageDialogProps, 'feeds' | 'onOpen'>) {
  const { overview, problem, refresh } = useStorage()
  if (problem !== null) return <p role="alert">{problem}</p>
  if (overview === null) return <p role="status">{t('storage.measuring')}</p>
  return (
    <div className={styles.page}>
      <KindBar overview={overview} />
      <AgeRibbon months={overview.months} />
      <FeedSizes sizes={overview.feeds} feeds={feeds} />
      <RetentionRules feeds={feeds} onChanged={refresh} />
      <SearchIndex onChanged={refresh} />
      <BackupSection />
      <LibraryCheck onOpen={onOpen} onChanged={refresh} />
    </div>
  )
}
