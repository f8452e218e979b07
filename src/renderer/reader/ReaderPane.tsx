import type { ArticleId, FeedId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { BookOpen } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { KeyCaps } from '../design/KeyCaps'
import { Quiet } from '../design/Quiet'
import styles from './ReaderPane.module.css'
import { type ReaderScroll, readerScroll } from './readerScroll'
import { StoryReader } from './StoryReader'

export interface ReaderPaneProps {
  /** Null when no story is open. */
  readonly openId: ArticleId | null
  /** The search the story was found by, its matches to be marked. */
  readonly foundBy: string | null
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: ArticleId) => void
  readonly onShow: (scope: Scope) => void
  /** Searches for what a tag stands for. */
  readonly onFind: (query: string) => void
  readonly toolbar: ReactNode
  readonly ref: Ref<ReaderScroll>
}

/** Where stories are read. */
export function ReaderPane({ openId, toolbar, ref, ...rest }: ReaderPaneProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => readerScroll(() => scroller.current), [])
  return (
    <>
      {toolbar}
      <div ref={scroller} className={styles.scroller} data-reader>
        {openId === null ? <NothingOpen /> : <StoryReader key={openId} id={openId} scroller={scroller} {...rest} />}
      </div>
    </>
  )
}

function NothingOpen() {
  return (
    <Quiet title="Choose a story" icon={<BookOpen />}>
      <p>
        <KeyCaps keys="j" /> opens the next one, <KeyCaps keys="space" /> turns the page, <KeyCaps keys="?" /> shows every key.
      </p>
    </Quiet>
  )
}
