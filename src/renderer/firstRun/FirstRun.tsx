import type { Feed } from '@shared/contract/feeds'
import { FileUp, LoaderCircle } from 'lucide-react'
import { Button } from '../design/Button'
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
          <p className={styles.motto}>News that stays with you when the network doesn’t</p>
        </header>
        <div className={styles.columns}>
          <section className={styles.sample} aria-labelledby="sample">
            <Emblem />
            <h2 id="sample" className={styles.title}>
              Read the sample edition
            </h2>
            <p className={styles.words}>
              About forty stories from six invented papers, with pictures, running stories and links between them. They come with Offprint,
              so this works with the network off.
            </p>
            <Button look="primary" isDisabled={isUnpacking} onPress={onSample}>
              {isUnpacking && <LoaderCircle className={styles.spinner} aria-hidden="true" />}
              {isUnpacking ? 'Setting it up…' : 'Try the sample edition'}
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
                Add a site
              </h2>
              <p className={styles.words}>
                Paste the address of a newspaper, a magazine, a weblog. Offprint finds its feed, and keeps each story whole.
              </p>
              <SubscribeForm address="" look="quiet" onSubscribed={onSubscribed} />
            </section>
            <section className={styles.import} aria-labelledby="import">
              <h2 id="import" className={styles.smallTitle}>
                Coming from another reader?
              </h2>
              <p className={styles.words}>Bring your subscriptions along, folders and all.</p>
              <Button onPress={onImportOpml}>
                <FileUp aria-hidden="true" size={15} /> Import OPML
              </Button>
            </section>
          </div>
        </div>
        <p className={styles.foot}>No account. No tracking. What you read stays on this computer.</p>
      </div>
    </main>
  )
}
