import type { ErrorData } from '@shared/contract/errors'
import { toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { OfflineEstimate, OfflineProgress, OfflineResult, OfflineScope } from '@shared/contract/offline'
import { useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { ProgressBar } from '../design/ProgressBar'
import { request } from '../library/request'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { describeEstimate, describeProgress, describeResult, groupByStory } from './describePreparation'
import styles from './PrepareDialog.module.css'
import {
  cancelPreparation,
  forgetPreparation,
  type OfflineChoice,
  pausePreparation,
  resumePreparation,
  startPreparation,
  usePreparation
} from './preparation'

interface PrepareDialogProps {
  readonly isOpen: boolean
  readonly scope: OfflineScope
  /** What the scope is called: `All stories`, a feed's name. */
  readonly name: string
  readonly onClose: () => void
  readonly onOpen: (id: ArticleId) => void
}

/** Makes stories ready to be read with the network off: what it would take, then how it goes, then what could not be had. */
export function PrepareDialog({ isOpen, scope, name, onClose, onOpen }: PrepareDialogProps) {
  const preparation = usePreparation()
  const close = () => {
    forgetPreparation()
    onClose()
  }
  return (
    <Dialog title={t('offline.prepare')} isOpen={isOpen} onClose={close}>
      {preparation.kind === 'none' && <Choice scope={scope} name={name} />}
      {preparation.kind === 'running' && <Running progress={preparation.progress} onHide={onClose} />}
      {preparation.kind === 'failed' && <Problem error={preparation.error} onRetry={forgetPreparation} />}
      {preparation.kind === 'done' && (
        <Outcome
          result={preparation.result}
          onRetry={() => startPreparation(failedOf(preparation.choice, preparation.result))}
          onOpen={(id) => {
            close()
            onOpen(id)
          }}
          onDone={close}
        />
      )}
    </Dialog>
  )
}

/** The stories whose parts failed, with the same choice of parts. */
function failedOf(choice: OfflineChoice, { failed }: OfflineResult): OfflineChoice {
  const ids = [...new Set(failed.map(({ articleId }) => articleId))]
  return ids.length === 0 ? choice : { ...choice, scope: { kind: 'articles', ids } }
}

function Choice({ scope, name }: Pick<PrepareDialogProps, 'scope' | 'name'>) {
  const [links, setLinks] = useState(false)
  const [media, setMedia] = useState(false)
  const { estimate, error } = useEstimate(scope, links, media)
  const words = estimate === null ? null : describeEstimate(estimate)
  return (
    <div className={styles.step}>
      <p className={styles.scope} dir="auto">
        {name}
      </p>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{t('offline.whatToFetch')}</legend>
        <label>
          <input type="checkbox" checked disabled /> {t('offline.textsAndPictures')}
        </label>
        <label>
          <input type="checkbox" checked={links} onChange={(event) => setLinks(event.target.checked)} /> {t('offline.linkedPages')}
        </label>
        <label>
          <input type="checkbox" checked={media} onChange={(event) => setMedia(event.target.checked)} /> {t('offline.recordings')}
        </label>
      </fieldset>
      <p role="status" className={styles.estimate}>
        {error ? say(error.message) : estimate === null ? t('offline.looking') : estimateWords(estimate, words)}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={words === null} onPress={() => startPreparation({ scope, links, media })}>
          {t('offline.start')}
        </Button>
      </div>
    </div>
  )
}

function estimateWords({ articles, ready }: OfflineEstimate, missing: string | null): string {
  if (articles === 0) return t('offline.noStories')
  if (missing !== null) return t('offline.missing', { ready, total: articles, missing })
  return ready === articles ? t('offline.allReady', { count: articles }) : t('offline.nothingMore')
}

function Running({ progress, onHide }: { readonly progress: OfflineProgress | null; readonly onHide: () => void }) {
  const isPaused = progress?.phase === 'paused'
  return (
    <div className={styles.step}>
      <ProgressBar label={t('offline.prepare')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <p className={styles.estimate}>{runningWords(progress)}</p>
      <div className={styles.buttons}>
        <Button onPress={isPaused ? resumePreparation : pausePreparation}>{t(isPaused ? 'offline.goOn' : 'offline.pause')}</Button>
        <Button onPress={cancelPreparation}>{t('offline.stop')}</Button>
        <Button look="primary" onPress={onHide}>
          {t('offline.inBackground')}
        </Button>
      </div>
    </div>
  )
}

function runningWords(progress: OfflineProgress | null): string {
  if (progress === null) return t('offline.beginning')
  const words = describeProgress(progress)
  return progress.phase === 'paused' ? t('offline.paused', { words }) : words
}

function Problem({ error, onRetry }: { readonly error: ErrorData; readonly onRetry: () => void }) {
  return (
    <div className={styles.step}>
      <p role="alert">{say(error.message)}</p>
      <div className={styles.buttons}>
        <Button onPress={onRetry}>{t('common.tryAgain')}</Button>
      </div>
    </div>
  )
}

interface OutcomeProps {
  readonly result: OfflineResult
  readonly onRetry: () => void
  readonly onOpen: (id: ArticleId) => void
  readonly onDone: () => void
}

function Outcome({ result, onRetry, onOpen, onDone }: OutcomeProps) {
  const { failed, failedCount } = result
  return (
    <div className={styles.step}>
      <p role="status">{describeResult(result)}</p>
      {failedCount > 0 && (
        <section aria-label={t('offline.couldNotBeHad')}>
          <h3 className={styles.heading}>{t('offline.failures', { count: failedCount })}</h3>
          <ul className={styles.failures}>
            {groupByStory(failed).map((failures) => (
              <FailedStory key={failures[0]?.articleId} failures={failures} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
      <div className={styles.buttons}>
        {failedCount > 0 && <Button onPress={onRetry}>{t('offline.retryFailed')}</Button>}
        <Button look="primary" onPress={onDone}>
          {t('common.done')}
        </Button>
      </div>
    </div>
  )
}

const kinds = {
  link: 'offline.failedLink',
  media: 'offline.failedMedia',
  picture: 'offline.failedPicture',
  text: 'offline.failedText'
} as const

function FailedStory({ failures, onOpen }: { readonly failures: OfflineResult['failed']; readonly onOpen: (id: ArticleId) => void }) {
  const [first] = failures
  if (first === undefined) return null
  return (
    <li>
      <button type="button" className={styles.story} onClick={() => onOpen(first.articleId)} dir="auto">
        {first.title}
      </button>
      <ul>
        {failures.map(({ what, url, reason }) => (
          <li key={`${what} ${url}`}>
            {t(kinds[what], { reason })} <span className={styles.address}>{url}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What is missing, asked anew when the choice changes. */
function useEstimate(scope: OfflineScope, links: boolean, media: boolean) {
  const [answer, setAnswer] = useState<{ readonly estimate: OfflineEstimate | null; readonly error: ErrorData | null }>(unknown)
  const key = JSON.stringify(scope)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scopes are told apart by `key`
  useEffect(() => {
    let isWanted = true
    setAnswer(unknown)
    request('offline.estimate', { scope, links, media }).then(
      (estimate) => isWanted && setAnswer({ estimate, error: null }),
      (thrown: unknown) => isWanted && setAnswer({ estimate: null, error: toErrorData(thrown) })
    )
    return () => {
      isWanted = false
    }
  }, [key, links, media])
  return answer
}

const unknown = { estimate: null, error: null }
