import type { ArticleId } from '@shared/contract/ids'
import { useEffect } from 'react'
import { report } from '../design/report'
import { setRead } from '../replica/actions'

/** A story is read once it is opened; being marked unread after that lasts. Focus alone never marks. */
export function useMarkRead(openId: ArticleId | null): void {
  useEffect(() => {
    if (openId === null) return
    report(setRead([openId], true))
  }, [openId])
}
