import type { ArticleMedia } from '@shared/contract/articles'
import type { ArticleId } from '@shared/contract/ids'
import { AudioLines, FileText, Film, type LucideIcon } from 'lucide-react'
import { Button } from '../../design/Button'
import { formatBytes } from '../../design/format'
import { say } from '../../messages/say'
import { t } from '../../messages/translate'
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
        <Button isPending={isWorking} onPress={() => saveMedium(id, position)} aria-label={ofMedium(saveWords(medium, isWorking), medium)}>
          {saveWords(medium, isWorking)}
        </Button>
      ) : (
        <>
          {medium.kind === 'document' && <span className={styles.saved}>{t('reader.saved')}</span>}
          <Button
            look="plain"
            isPending={isWorking}
            onPress={() => removeMedium(id, position)}
            aria-label={ofMedium(t('reader.removeFile'), medium)}
          >
            {t(isWorking ? 'reader.removing' : 'reader.removeFile')}
          </Button>
        </>
      )}
      <a href={url} rel="noreferrer" className={styles.out} aria-label={ofMedium(t('reader.openInBrowser'), medium)} title={hostOf(url)}>
        {t('reader.openInBrowser')}
      </a>
      <p role="status" className={styles.problem}>
        {problem && sentence(say(problem))}
      </p>
    </div>
  )
}

/** What a button does, and to which file. */
const ofMedium = (act: string, medium: ArticleMedia): string => t('reader.actOn', { act, name: nameOfMedium(medium) })

/** Reasons are parts of sentences elsewhere. */
const sentence = (reason: string): string => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/\p{P}$/u.test(reason) ? '' : '.'}`

function saveWords({ kind, bytes }: ArticleMedia, isWorking: boolean): string {
  if (isWorking) return t('reader.saving')
  if (bytes === null) return t(kind === 'document' ? 'common.save' : 'reader.saveForOffline')
  return t(kind === 'document' ? 'reader.saveSized' : 'reader.saveForOfflineSized', { size: formatBytes(bytes) })
}
