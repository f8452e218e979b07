import { exportMarkdown } from '../../annotations/annotationActions'
import { storyActs } from '../../annotations/storyActs'
import { report } from '../../design/report'
import { showToast } from '../../design/toasts'
import { t } from '../../messages/translate'
import type { AnnotationTarget } from '../annotationCommands'

/** Acts on the passages of the story on the page, which connects itself. */
export function annotationTarget(): AnnotationTarget {
  const onStory = (act: (acts: NonNullable<ReturnType<typeof storyActs.get>>) => void) => {
    const acts = storyActs.get()
    if (acts === null) showToast(t('annotations.openStory'))
    else act(acts)
  }
  return {
    highlight: (withNote) => onStory((acts) => acts.highlight(withNote)),
    writeNote: () => onStory((acts) => acts.writeNote()),
    hasHighlights: () => (storyActs.get()?.count() ?? 0) > 0,
    walkHighlights: (step) => onStory((acts) => acts.walk(step)),
    exportNotes: () => report(exportMarkdown({}, t('annotations.title')))
  }
}
