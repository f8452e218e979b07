import type { ArticleId } from '@shared/contract/ids'
import { useEffect, useState } from 'react'
import { report } from '../design/report'
import { useItems } from '../replica/useItems'
import type { TimelineItem } from '../replica/useTimeline'
import { instantSearch } from '../search/useSearch'

const SHOWN = 8
/** Milliseconds without a keystroke before stories are looked for. */
const PAUSE = 60

/** Stories whose headline or opening answers what is typed, from the window's own index. */
export function usePaletteStories(typed: string): readonly TimelineItem[] {
  const [ids, setIds] = useState<readonly ArticleId[]>([])
  useEffect(() => {
    if (typed.trim() === '') return setIds([])
    const look = async (): Promise<void> => {
      const answer = await instantSearch().search(typed)
      if (answer !== null) setIds(answer.ids.slice(0, SHOWN))
    }
    const timer = setTimeout(() => report(look()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return useItems(ids).filter((item) => item !== undefined)
}
