import type { ArticleId, FeedId, StoryId } from '@shared/contract/ids'
import type { Scope } from '@shared/contract/scope'
import { BookOpen } from 'lucide-react'
import { type ReactNode, type Ref, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { KeyOrName } from '../commands/KeyOf'
import { Quiet } from '../design/Quiet'
import { useSettings } from '../library/useSettings'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { StoryPane } from '../stories/StoryPane'
import { Contents } from './contents/Contents'
import { FindBar } from './find/FindBar'
import { MatchCount } from './find/MatchCount'
import { closeFind, closeTools, toggleContents, toggleSpeech, usePageTools } from './pageTools'
import './print.css'
import { PageTurner } from './paging/PageTurner'
import styles from './ReaderPane.module.css'
import { type ReaderScroll, readerScroll } from './readerScroll'
import { StoryReader } from './StoryReader'
import { SpeechBar } from './speech/SpeechBar'
import { systemSpeech } from './speech/systemSpeech'

export interface ReaderPaneProps {
  /** Null when no story is open. */
  readonly openId: ArticleId | null
  /** The running story whose page is shown; null when none is. */
  readonly storyId: StoryId | null
  /** The search the story was found by, its matches to be marked. */
  readonly foundBy: string | null
  readonly sourceOf: (feedId: FeedId) => string
  readonly onOpen: (id: ArticleId) => void
  readonly onOpenStory: (id: StoryId) => void
  readonly onShow: (scope: Scope) => void
  /** Finds what a query finds, newest first. */
  readonly onFind: (query: string) => void
  readonly toolbar: ReactNode
  readonly ref: Ref<ReaderScroll>
}

/** Where stories are read. */
export function ReaderPane({ openId, storyId, foundBy, toolbar, ref, ...rest }: ReaderPaneProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ paged }] = useSettings()
  useImperativeHandle(ref, () => readerScroll(() => scroller.current), [])
  return (
    <>
      {toolbar}
      {openId !== null && <StoryFind key={`find ${openId}`} pane={scroller} />}
      <div className={styles.stage}>
        <div ref={scroller} className={styles.scroller} data-reader data-paged={paged && openId !== null}>
          {openId !== null && <StoryReader key={openId} id={openId} foundBy={foundBy} scroller={scroller} {...rest} />}
          {openId === null && storyId !== null && <StoryPane key={storyId} id={storyId} scroller={scroller} {...rest} />}
          {openId === null && storyId === null && <NothingOpen />}
        </div>
        {openId !== null && foundBy !== null && <MatchCount />}
        {openId !== null && paged && <PageTurner key={`pages ${openId}`} pane={scroller} />}
        {openId !== null && <StoryContents key={`contents ${openId}`} pane={scroller} />}
      </div>
      {openId !== null && <StorySpeech key={`speech ${openId}`} pane={scroller} />}
    </>
  )
}

interface ToolProps {
  readonly pane: RefObject<HTMLElement | null>
}

/** What is laid over a story is closed with it. */
function StoryFind({ pane }: ToolProps) {
  const { finding } = usePageTools()
  useEffect(() => closeTools, [])
  return finding > 0 && <FindBar pane={pane} asked={finding} onClose={closeFind} />
}

function StoryContents({ pane }: ToolProps) {
  const { isContentsOpen } = usePageTools()
  return isContentsOpen && <Contents pane={pane} onClose={toggleContents} />
}

function StorySpeech({ pane }: ToolProps) {
  const { isSpeaking } = usePageTools()
  return isSpeaking && <SpeechBar pane={pane} engine={systemSpeech} onClose={toggleSpeech} />
}

function NothingOpen() {
  return (
    <Quiet title={t('reader.chooseStory')} icon={<BookOpen />}>
      <p>
        <Words
          of="reader.keysToBegin"
          parts={{ next: <KeyOrName command="next" />, page: <KeyOrName command="page-down" />, help: <KeyOrName command="help" /> }}
        />
      </p>
    </Quiet>
  )
}
