import type { ArticleId, FeedId, StoryId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import type { StoryPage } from '@shared/contract/stories'
import { Layers } from 'lucide-react'
import { memo, type RefObject, useEffect } from 'react'
import { Button } from '../design/Button'
import { Quiet } from '../design/Quiet'
import { report } from '../design/report'
import { openedMember } from '../design/scrollMemory'
import { showToast } from '../design/toasts'
import { useKeptScroll } from '../design/useKeptScroll'
import { useNow } from '../design/useNow'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { setRead } from '../replica/actions'
import { useStoryPage } from '../replica/useStories'
import { joinStories, keepApart, splitStory } from './changeStory'
import { StoryLead } from './StoryLead'
import { StoryPageSkeleton } from './StoryPageSkeleton'
import { StoryPageView } from './StoryPageView'
import { useNewMembers, useSeen } from './useSeen'

interface StoryPaneProps {
  readonly id: StoryId
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: ArticleId) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onShow: (scope: Scope) => void
  /** Finds what a query finds, newest first. */
  readonly onFind: (query: string) => void
}

/** The page of a running story, asked of the library. */
export const StoryPane = memo(function StoryPane(props: StoryPaneProps) {
  const { page, retry } = useStoryPage(props.id)
  if (page.status === 'loading') return <StoryPageSkeleton />
  if (page.status === 'failed') {
    return (
      <Quiet title={t(page.error.code === 'not-found' ? 'stories.gone' : 'stories.notOpened')} icon={<Layers />}>
        <p>{say(page.error.message)}</p>
        <Button onPress={retry}>{t('common.tryAgain')}</Button>
      </Quiet>
    )
  }
  return <LoadedStory {...props} page={page.value} />
})

function LoadedStory({ id, page, scroller, sourceOf, onOpen, onOpenStory, onShow, onFind }: StoryPaneProps & { readonly page: StoryPage }) {
  useKeptScroll(scroller, `story ${id}`)
  useSeen(id)
  useFocus(id, scroller)
  const newIds = useNewMembers(page)
  const open = (articleId: ArticleId) => {
    openedMember.set(id, articleId)
    onOpen(articleId)
  }
  const { leadId } = page
  return (
    <StoryPageView
      page={page}
      newIds={newIds}
      now={useNow()}
      sourceOf={sourceOf}
      lead={leadId === null ? null : <StoryLead id={leadId} onOpen={open} />}
      onOpen={open}
      onOpenStory={onOpenStory}
      onFeed={(feedId) => onShow({ kind: 'feed', feedId })}
      onFind={onFind}
      onRead={(ids, isRead) => report(setRead(ids, isRead))}
      onAllRead={() => report(markStoryRead(page))}
      onSplit={(ids) => report(splitStory(ids))}
      onJoin={(other) => report(joinStories(id, other).then(({ storyId }) => storyId !== null && storyId !== id && onOpenStory(storyId)))}
      onKeepApart={(other) => report(keepApart(id, other))}
    />
  )
}

/** The keyboard goes along to the page: to the article it was left for, else to its beginning. */
function useFocus(id: StoryId, scroller: StoryPaneProps['scroller']): void {
  useEffect(() => {
    const left = openedMember.get(id)
    const member = scroller.current?.querySelector<HTMLElement>(`[data-story-member="${left}"]`)
    const place = member ?? scroller.current?.querySelector<HTMLElement>('[data-story]')
    place?.focus({ preventScroll: true })
  }, [id, scroller])
}

async function markStoryRead({ members }: StoryPage): Promise<void> {
  const ids = members.filter(({ status }) => !status.isRead).map(({ head }) => head.id)
  await setRead(ids, true)
  showToast(t('stories.markedRead', { count: ids.length }), { title: t('common.undo'), run: () => report(setRead(ids, false)) })
}
