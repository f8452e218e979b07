import { FileDown, FileText, FileUp } from 'lucide-react'
import { Button } from '../design/Button'
import { t } from '../messages/translate'
import styles from './FileChoices.module.css'

interface FileChoicesProps {
  readonly onImportOpml: () => void
  readonly onExportOpml: () => void
  readonly onImportStory: () => void
}

/** The other ways in and out: subscriptions of another reader, saved pages. */
export function FileChoices({ onImportOpml, onExportOpml, onImportStory }: FileChoicesProps) {
  return (
    <section className={styles.files} aria-label={t('subscribe.files')}>
      <Button look="plain" onPress={onImportOpml}>
        <FileUp aria-hidden="true" /> {t('subscribe.importOpml')}
      </Button>
      <Button look="plain" onPress={onExportOpml}>
        <FileDown aria-hidden="true" /> {t('subscribe.exportOpml')}
      </Button>
      <Button look="plain" onPress={onImportStory}>
        <FileText aria-hidden="true" /> {t('subscribe.importPage')}
      </Button>
    </section>
  )
}
