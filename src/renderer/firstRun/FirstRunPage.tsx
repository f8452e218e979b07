import type { Feed } from '@shared/contract/feeds'
import { useState } from 'react'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'
import { FirstRun } from './FirstRun'

interface FirstRunPageProps {
  readonly onSubscribed: (feed: Feed, isNew: boolean) => void
  readonly onImportOpml: () => void
}

/** The front page of an empty library, at work. */
export function FirstRunPage({ onSubscribed, onImportOpml }: FirstRunPageProps) {
  const [isUnpacking, setUnpacking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const addSample = () => {
    setUnpacking(true)
    setProblem(null)
    unpackSample().catch((thrown: unknown) => {
      setProblem(sayWhy(thrown))
      setUnpacking(false)
    })
  }
  return (
    <FirstRun
      isUnpacking={isUnpacking}
      problem={problem}
      onSample={addSample}
      onSubscribed={(feed) => onSubscribed(feed, true)}
      onImportOpml={onImportOpml}
    />
  )
}

async function unpackSample(): Promise<void> {
  const { feeds } = await request('feeds.addSampleEdition', undefined)
  await request('sync.run', { feedIds: feeds.map(({ id }) => id) })
}
