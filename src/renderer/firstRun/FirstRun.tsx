import type { Feed } from '@shared/contract/feeds'
import { FileUp, LoaderCircle } from 'lucide-react'
import { Button } from '../design/Button'
import { t } from '../messages/translate'
import { SubscribeForm } from '../subscribe/SubscribeForm'
import { Emblem } from './Emblem'
import styles from './FirstRun.module.css'

interface FirstRunProps {
  /** The sample edition is being unpacked. */
  readonly isUnpacking: boolean
  readonly problem: string | null
  readonly onSample: () => void
  readonly onSubscribed: (feed: Feed) => void
  readonly onImportOpml: () => void
}

/** The front page of an empty library: three ways to begin. */
export function FirstRun({ isUnpacking, problem, onSample, onSubscribed, onImportOpml }: FirstRunProps) {
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.masthead}>
          <h1 className={styles.name}>Offprint</h1>
          <p className={styles.motto}>{t('firstRun.motto')}</p>
        </header>
        <div className={styles.columns}>
          <section className={styles.sample} aria-labelledby="sample">
            <Emblem />
            <h2 id="sample" className={styles.title}>
              {t('firstRun.sampleTitle')}
            </h2>
            <p className={styles.words}>{t('firstRun.sampleWords')}</p>
            <Button look="primary" isDisabled={isUnpacking} onPress={onSample}>
              {isUnpacking && <LoaderCircle className={styles.spinner} aria-hidden="true" />}
              {t(isUnpacking ? 'firstRun.unpacking' : 'firstRun.trySample')}
            </Button>
            {problem !== null && (
              <p role="alert" className={styles.problem}>
                {problem}
              </p>
            )}
          </section>
          <div className={styles.own}>
            <section aria-labelledby="add">
              <h2 id="add" className={styles.smallTitle}>
                {t('firstRun.addTitle')}
              </h2>
              <p className={styles.words}>{t('firstRun.addWords')}</p>
              <SubscribeForm address="" look="quiet" onSubscribed={onSubscribed} />
            </section>
            <section className={styles.import} aria-labelledby="import">
              <h2 id="import" className={styles.smallTitle}>
                {t('firstRun.importTitle')}
              </h2>
              <p className={styles.words}>{t('firstRun.importWords')}</p>
              <Button onPress={onImportOpml}>
                <FileUp aria-hidden="true" size={15} /> {t('firstRun.importOpml')}
              </Button>
            </section>
          </div>
        </div>
        <p className={styles.foot}>{t('firstRun.foot')}</p>
      </div>
    </main>
  )
}
