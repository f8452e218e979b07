import type { ArticleId } from '@shared/contract/ids'
import { highlight } from '@shared/text/highlight'
import { parseQuery } from '@shared/text/query'
import { memo, type RefObject, useMemo, useState } from 'react'
import { StoryAnnotations } from '../annotations/StoryAnnotations'
import { Button } from '../design/Button'
import { readingMinutes } from '../design/format'
import { Quiet } from '../design/Quiet'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { RelatedStories } from '../related/RelatedStories'
import { useArticle, useRelated } from '../replica/useArticle'
import { StoryTags } from '../tags/StoryTags'
import { ArticleHeader } from './ArticleHeader'
import { ArticleView } from './ArticleView'
import { CopiesLine } from './CopiesLine'
import { LinkCards } from './links/LinkCards'
import type { RangeFinder } from './markMatches'
import { useNotes } from './notes/useNotes'
import { ReadingProgress } from './position/ReadingProgress'
import { useReadingPosition } from './position/useReadingPosition'
import type { ReaderPaneProps } from './ReaderPane'
import { RevisionsDialog } from './revisions/RevisionsDialog'
import styles from './StoryReader.module.css'
import { useBodyLinks } from './useBodyLinks'
import { useLightbox } from './useLightbox'

interface StoryReaderProps extends Pick<ReaderPaneProps, 'foundBy' | 'sourceOf' | 'onOpen' | 'onOpenStory' | 'onShow' | 'onFind'> {
  readonly id: ArticleId
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** The open story: read from the library, shown where it was left or at the first match of the search. */
export const StoryReader = memo(function StoryReader(props: StoryReaderProps) {
  const { id, foundBy, scroller, sourceOf, onOpen, onOpenStory, onShow, onFind } = props
  const { status, article, error, retry } = useArticle(id)
  const find = useMatches(foundBy, article?.language ?? null)
  const { onFragment, note } = useNotes()
  const onLink = useBodyLinks(onOpen, onFragment)
  const { onPicture, lightbox } = useLightbox(article?.images)
  useReadingPosition(scroller, article, find)
  const [isComparing, setComparing] = useState(false)
  const { answer } = useRelated(id)
  if (status === 'failed') {
    return (
      <Quiet title={t('reader.notOpened')}>
        <p>{say(error?.message ?? '')}</p>
        <Button onPress={retry}>{t('common.tryAgain')}</Button>
      </Quiet>
    )
  }
  if (article === undefined) return <div className={styles.loading} role="status" aria-label={t('reader.opening')} />
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only listens to presses of the links and pictures inside, which keys make too
    // biome-ignore lint/a11y/noStaticElementInteractions: the links and pictures are the controls
    <div onClick={onLink} onClickCapture={onPicture}>
      <ReadingProgress pane={scroller} minutes={readingMinutes(article.wordCount)} />
      <ArticleView
        article={article}
        find={find}
        header={
          <ArticleHeader
            article={article}
            find={find}
            story={answer?.story ?? null}
            copies={<CopiesLine article={article} sourceOf={sourceOf} onOpen={onOpen} />}
            onShow={onShow}
            onOpenStory={onOpenStory}
            onChanges={() => setComparing(true)}
          />
        }
        tags={<StoryTags id={id} onFind={onFind} />}
      >
        <StoryAnnotations article={article} scroller={scroller} />
        <RelatedStories article={article} sourceOf={sourceOf} onOpen={onOpen} onOpenStory={onOpenStory} onFind={onFind} />
      </ArticleView>
      <LinkCards scroller={scroller} sourceOf={sourceOf} />
      {lightbox}
      {note}
      <RevisionsDialog article={article} isOpen={isComparing} onClose={() => setComparing(false)} />
    </div>
  )
})

/** A finder that stays the same object while query and language do, so that the text is marked once. */
function useMatches(query: string | null, language: string | null): RangeFinder | null {
  return useMemo(() => {
    if (query === null) return null
    const parsed = parseQuery(query)
    return (text) => highlight(text, parsed, language)
  }, [query, language])
}
