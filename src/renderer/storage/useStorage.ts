import type { StorageOverview } from '@shared/contract/storage'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../library/request'
import { sayWhy } from '../messages/say'

/** What the library takes, measured when the page opens and after each change made on it. */
export function useStorage() {
  const [overview, setOverview] = useState<StorageOverview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const refresh = useCallback(() => {
    request('storage.overview', undefined).then(setOverview, (thrown: unknown) => setProblem(sayWhy(thrown)))
  }, [])
  useEffect(refresh, [refresh])
  return { overview, problem, refresh }
}
