import { useSyncExternalStore } from 'react'
import { t } from '../../messages/translate'
import styles from './MatchCount.module.css'
import { matchPlace } from './matchPlace'

/** Which match of the search is shown, of how many in the story; `n` and `shift+n` walk them. */
export function MatchCount() {
  const place = useSyncExternalStore(matchPlace.subscribe, matchPlace.get)
  return (
    <p className={styles.place} role="status" hidden={place === null}>
      {place && t('reader.matchOf', { at: place.at, count: place.count })}
    </p>
  )
}
