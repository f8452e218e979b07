import type { IndexHealth } from '@shared/contract/search'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../design/Button'
import { formatBytes, storyCount } from '../design/format'
import { ProgressBar } from '../design/ProgressBar'
import { onEvent, request } from '../library/request'
import { sayWhy } from '../messages/say'
import { t } from '../messages/translate'
import styles from './SearchIndex.module.css'
import { StorageSection } from './StorageSection'

interface SearchIndexProps {
  /** The index is another size now. */
  readonly onChanged: () => void
}

/** What the search index holds; made anew from the stories on request, while searching goes on. */
export function SearchIndex({ onChanged }: SearchIndexProps) {
  const { health, problem, rebuild } = useIndexHealth(onChanged)
  const progress = health?.progress ?? null
  return (
    <StorageSection title={t('storage.index')}>
      <div className={styles.index}>
        <p role="status">
          {problem ?? describeIndex(health)}
          {progress && ` ${t('storage.indexBuilding', { ...progress })}`}
        </p>
        {progress && <ProgressBar label={t('storage.indexBuildingLabel')} done={progress.done} total={progress.total} />}
        <Button isDisabled={health === null || progress !== null} onPress={rebuild}>
          {t('storage.buildAnew')}
        </Button>
      </div>
    </StorageSection>
  )
}

function describeIndex(health: IndexHealth | null): string {
  if (health === null) return t('storage.looking')
  const { indexed, behind, bytes } = health
  return t('storage.indexHolds', { stories: storyCount(indexed), bytes: formatBytes(bytes), behind })
}

function useIndexHealth(onChanged: () => void) {
  const [health, setHealth] = useState<IndexHealth | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const fail = useCallback((thrown: unknown) => setProblem(sayWhy(thrown)), [])
  const look = useCallback(() => void request('search.health', undefined).then(setHealth, fail), [fail])
  useEffect(look, [look])
  useEffect(
    () =>
      onEvent('search.progress', (progress) => {
        if (progress.done < progress.total) return setHealth((known) => known && { ...known, progress })
        look()
        onChanged()
      }),
    [look, onChanged]
  )
  const rebuild = () => {
    setHealth((known) => known && { ...known, progress: { done: 0, total: known.indexed } })
    request('search.rebuild', undefined).then(look, fail)
  }
  return { health, problem, rebuild }
}
