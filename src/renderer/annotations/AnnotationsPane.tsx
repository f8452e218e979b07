import type { AnnotationColor, ListedAnnotation } from '@shared/contract/annotations'
import type { ArticleId } from '@shared/contract/ids'
import { Highlighter } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { KeyOrName } from '../commands/KeyOf'
import { Button } from '../design/Button'
import { Quiet } from '../design/Quiet'
import { report } from '../design/report'
import { say } from '../messages/say'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { AnnotationList } from './AnnotationList'
import { AnnotationsHeader } from './AnnotationsHeader'
import styles from './AnnotationsPane.module.css'
import { exportMarkdown } from './annotationActions'
import { wantedPassage } from './storyActs'
import { useAnnotationList } from './useAnnotations'

interface AnnotationsPaneProps {
  /** The story that is open, or that the keyboard stands on. */
  readonly currentId: ArticleId | null
  readonly onOpen: (id: ArticleId) => void
}

const SHOWN_AT_ONCE = 100

/** All that the reader marked and noted, by story: to be filtered, opened where it stands, and exported. */
export function AnnotationsPane({ currentId, onOpen }: AnnotationsPaneProps) {
  const [text, setText] = useState('')
  const [color, setColor] = useState<AnnotationColor | null>(null)
  const [limit, setLimit] = useState(SHOWN_AT_ONCE)
  const asked = useDeferredValue(text.trim())
  const { answer, retry } = useAnnotationList({ text: asked, color, limit })
  const list = answer.status === 'ready' ? answer.value : null
  const open = ({ id, articleId, passage }: ListedAnnotation) => {
    if (passage !== null) wantedPassage.set({ articleId, annotationId: id })
    onOpen(articleId)
  }
  const clear = () => {
    setText('')
    setColor(null)
  }
  const isFiltered = asked !== '' || color !== null
  return (
    <>
      <AnnotationsHeader
        list={list}
        text={text}
        color={color}
        onText={setText}
        onColor={setColor}
        onExport={() => report(exportMarkdown({ text: asked, color }, t('annotations.title')))}
      />
      {answer.status === 'loading' && <div className={styles.loading} role="status" aria-label={t('annotations.loading')} />}
      {answer.status === 'failed' && (
        <Quiet title={t('annotations.failed')}>
          <p>{say(answer.error.message)}</p>
          <Button onPress={retry}>{t('common.tryAgain')}</Button>
        </Quiet>
      )}
      {list?.total === 0 && (isFiltered ? <NothingFits onClear={clear} /> : <NothingYet />)}
      {list !== null && list.total > 0 && (
        <AnnotationList
          annotations={list.annotations}
          currentId={currentId}
          hasMore={list.annotations.length < list.total}
          onOpen={open}
          onMore={() => setLimit(limit + SHOWN_AT_ONCE)}
        />
      )}
    </>
  )
}

function NothingYet() {
  return (
    <Quiet title={t('annotations.none')} icon={<Highlighter />}>
      <p>
        <Words of="annotations.noneHow" parts={{ key: <KeyOrName command="highlight" /> }} />
      </p>
    </Quiet>
  )
}

function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <Quiet title={t('annotations.noneFound')} icon={<Highlighter />}>
      <p>{t('annotations.noneFoundHow')}</p>
      <Button onPress={onClear}>{t('annotations.clearFilter')}</Button>
    </Quiet>
  )
}
