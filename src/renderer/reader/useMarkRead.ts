import type { ArticleId } from '@shared/contract/ids'
import { useEffect, useEffectEvent } from 'react'
import { report } from '../design/report'
import { request } from '../library/request'

/** A story that is opened goes into the history, and is read where the reader wants that; being marked unread after that lasts. Focus alone does neither. */
export function useMarkRead(openId: ArticleId | null, marksRead: boolean): void {
  const opened = useEffectEvent((id: ArticleId) => report(request('articles.opened', { id, marksRead })))
  useEffect(() => {
    if (openId !== null) opened(openId)
  }, [openId])
}
