import type { ErrorData } from '@shared/contract/errors'
import { toErrorData } from '@shared/contract/errors'
import type { ArticleId } from '@shared/contract/ids'
import type { OfflineEstimate, OfflineProgress, OfflineResult, OfflineScope } from '@shared/contract/offline'
import { useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { plural } from '../design/format'
import { ProgressBar } from '../design/ProgressBar'
import { request } from '../library/request'
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
    <Dialog title="Prepare for offline" isOpen={isOpen} onClose={close}>
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
        <legend className="visually-hidden">What to fetch</legend>
        <label>
          <input type="checkbox" checked disabled /> Texts and pictures
        </label>
        <label>
          <input type="checkbox" checked={links} onChange={(event) => setLinks(event.target.checked)} /> Pages that the stories link to
        </label>
        <label>
          <input type="checkbox" checked={media} onChange={(event) => setMedia(event.target.checked)} /> Recordings and films
        </label>
      </fieldset>
      <p role="status" className={styles.estimate}>
        {error?.message ?? (estimate === null ? 'Looking at what is missing…' : estimateWords(estimate, words))}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={words === null} onPress={() => startPreparation({ scope, links, media })}>
          Start
        </Button>
      </div>
    </div>
  )
}

function estimateWords({ articles, ready }: OfflineEstimate, missing: string | null): string {
  if (articles === 0) return 'There are no stories here.'
  if (missing === null) return ready === articles ? `${allOf(articles)} ready to be read offline.` : 'Nothing more can be fetched.'
  return `${plural(ready, 'story', 'stories')} of ${articles} ready. Missing: ${missing}.`
}

const allOf = (articles: number): string => (articles === 1 ? 'The story is' : `All ${plural(articles, 'story', 'stories')} are`)

function Running({ progress, onHide }: { readonly progress: OfflineProgress | null; readonly onHide: () => void }) {
  const isPaused = progress?.phase === 'paused'
  return (
    <div className={styles.step}>
      <ProgressBar label="Preparing for offline" done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <p className={styles.estimate}>
        {isPaused ? 'Paused · ' : ''}
        {progress === null ? 'Beginning…' : describeProgress(progress)}
      </p>
      <div className={styles.buttons}>
        <Button onPress={isPaused ? resumePreparation : pausePreparation}>{isPaused ? 'Go on' : 'Pause'}</Button>
        <Button onPress={cancelPreparation}>Stop</Button>
        <Button look="primary" onPress={onHide}>
          Go on in the background
        </Button>
      </div>
    </div>
  )
}

function Problem({ error, onRetry }: { readonly error: ErrorData; readonly onRetry: () => void }) {
  return (
    <div className={styles.step}>
      <p role="alert">{error.message}</p>
      <div className={styles.buttons}>
        <Button onPress={onRetry}>Try again</Button>
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
        <section aria-label="What could not be had">
          <h3 className={styles.heading}>{plural(failedCount, 'thing')} could not be had</h3>
          <ul className={styles.failures}>
            {groupByStory(failed).map((failures) => (
              <FailedStory key={failures[0]?.articleId} failures={failures} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
      <div className={styles.buttons}>
        {failedCount > 0 && <Button onPress={onRetry}>Try the failed ones again</Button>}
        <Button look="primary" onPress={onDone}>
          Done
        </Button>
      </div>
    </div>
  )
}

const kinds = { link: 'Linked page', media: 'Recording or film', picture: 'Picture', text: 'Text' } as const

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
            {kinds[what]}: {reason} <span className={styles.address}>{url}</span>
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
