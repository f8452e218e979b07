import { openFind } from '../../reader/pageTools'
import type { PageTarget } from '../pageCommands'
import type { Latest } from './latest'

/** Acts of the open story's page. */
export function pageTarget(latest: Latest): PageTarget {
  return {
    hasStory: () => latest().navigation.articleId !== null,
    findInStory: openFind
  }
}
