import type { ArticleId } from '@shared/contract/ids'
import type { NewRule, RuleProgress } from '@shared/contract/rules'
import { onTestFinished } from 'vitest'
import { openDuplicates } from '../../../../src/main/library/duplicates/duplicates'
import { runFollowers } from '../../../../src/main/library/followers'
import { silentLog } from '../../../../src/main/library/log'
import { openRules } from '../../../../src/main/library/rules/rules'
import { searchedArchive } from '../search/searchedArchive'

/** A library whose new stories are filtered by rules; `onProgress` hears how far one has come with the saved stories. */
export function ruledLibrary(onProgress: (progress: RuleProgress) => void = () => undefined) {
  const library = searchedArchive()
  const { archive, search } = library
  const rules = openRules({ archive, search, onProgress })
  const followers = runFollowers(archive, [search, openDuplicates(archive), rules], silentLog)
  onTestFinished(async () => {
    rules.close()
    await followers.stop()
  })
  const status = (id: ArticleId) => {
    const [found] = archive.heads([id]).statuses
    if (found === undefined) throw new Error(`story ${id} is gone`)
    return { isRead: found.isRead, isStarred: found.isStarred, isQueued: found.isQueued, tags: found.tags }
  }
  return { ...library, rules, status, settled: () => followers.settled() }
}

export const mute = (query: string): NewRule => ({ title: `No ${query}`, query, actions: [{ kind: 'read' }] })
