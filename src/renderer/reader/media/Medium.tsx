import type { ArticleMedia } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { AudioLines, FileText, Film, type LucideIcon } from 'lucide-react'
import { Button } from '../../design/Button'
import { formatBytes } from '../../design/format'
import { hostOf } from '../hostOf'
import { useWork } from '../keyedWork'
import { describeMedium, nameOfMedium } from './describeMedium'
import { mediaWork, mediumKey, removeMedium, saveMedium } from './mediaWork'
import { Player } from './Player'
import styles from './Recordings.module.css'

interface MediumProps {
  readonly id: ArticleId
  readonly medium: ArticleMedia
}

const icons: Readonly<Record<ArticleMedia['kind'], LucideIcon>> = { audio: AudioLines, document: FileText, video: Film }

/** One recording, film or document: what it is, the player, and what can be done with its file. */
export function Medium({ id, medium }: MediumProps) {
  const Icon = icons[medium.kind]
  return (
    <li className={styles.medium}>
      <div className={styles.about}>
        {medium.poster !== null && medium.src === null ? (
          <img className={styles.poster} src={medium.poster} alt="" />
        ) : (
          <Icon className={styles.icon} aria-hidden="true" />
        )}
        <div className={styles.words}>
          <p className={styles.name} dir="auto">
            {nameOfMedium(medium)}
          </p>
          <p className={styles.facts}>{describeMedium(medium)}</p>
        </div>
      </div>
      {medium.src !== null && <Player medium={medium} src={medium.src} />}
      <MediumFile id={id} medium={medium} />
    </li>
  )
}

function MediumFile({ id, medium }: MediumProps) {
  const { position, src, url } = medium
  const work = useWork(mediaWork, mediumKey(id, position))
  const isWorking = work?.status === 'working'
  const problem = work?.status === 'failed' ? work.message : src === null && !isWorking ? medium.reason : null
  return (
    <div className={styles.file}>
      {src === null ? (
        <Button
          isPending={isWorking}
          onPress={() => saveMedium(id, position)}
          aria-label={`${saveWords(medium, isWorking)}: ${nameOfMedium(medium)}`}
        >
          {saveWords(medium, isWorking)}
        </Button>
      ) : (
        <>
          {medium.kind === 'document' && <span className={styles.saved}>Saved</span>}
          <Button
            look="plain"
            isPending={isWorking}
            onPress={() => removeMedium(id, position)}
            aria-label={`Remove the file: ${nameOfMedium(medium)}`}
          >
            {isWorking ? 'Removing…' : 'Remove the file'}
          </Button>
        </>
      )}
      <a href={url} rel="noreferrer" className={styles.out} aria-label={`Open in browser: ${nameOfMedium(medium)}`} title={hostOf(url)}>
        Open in browser
      </a>
      <p role="status" className={styles.problem}>
        {problem && sentence(problem)}
      </p>
    </div>
  )
}

/** Reasons are parts of sentences elsewhere. */
const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/\p{P}$/u.test(reason) ? '' : '.'}`

function saveWords({ kind, bytes }: ArticleMedia, isWorking: boolean): string {
  if (isWorking) return 'Saving…'
  const what = kind === 'document' ? 'Save' : 'Save for offline'
  return bytes === null ? what : `${what} (${formatBytes(bytes)})`
}
