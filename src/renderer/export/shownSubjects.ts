import type { ArticleId } from '@shared/contract/ids'
import { t } from '../messages/translate'
import { describeScope } from '../timeline/describeScope'
import type { WindowState } from '../useWindowState'
import type { ExportSubject } from './subjects'

const annotated = (): ExportSubject => ({
  id: 'annotated',
  words: t('export.subjectAnnotated'),
  title: t('export.annotatedTitle'),
  scope: { kind: 'annotated' }
})
const everything = (): ExportSubject => ({ id: 'all', words: t('export.subjectAll'), title: t('export.allTitle'), scope: { kind: 'all' } })

/** What the window shows and more, to be exported; `first` is what the reader asked for, unless stories are selected. */
export function shownSubjects(
  state: Pick<WindowState, 'current' | 'opened' | 'navigation' | 'feeds'>,
  first: 'list' | 'story',
  selected: readonly ArticleId[] = []
): readonly ExportSubject[] {
  const story = storySubject(state)
  const list = listSubject(state)
  const shown = first === 'story' && story !== null ? [story, list] : story === null ? [list] : [list, story]
  const isAll = list.scope.kind === 'all'
  return [...selectionSubject(selected, list.title), ...shown, annotated(), ...(isAll ? [] : [everything()])]
}

/** Nothing is asked for more clearly than what was selected. */
function selectionSubject(ids: readonly ArticleId[], title: string): readonly ExportSubject[] {
  if (ids.length === 0) return []
  return [
    { id: 'selection', words: t('export.subjectSelection', { count: ids.length }), title, scope: { kind: 'articles', ids: [...ids] } }
  ]
}

function storySubject({ current, opened }: Pick<WindowState, 'current' | 'opened'>): ExportSubject | null {
  const item = opened ?? current
  if (item === null) return null
  const { id, title } = item.head
  return { id: 'story', words: t('export.subjectStory'), title, scope: { kind: 'articles', ids: [id] } }
}

function listSubject({ navigation: { query, scope }, feeds }: Pick<WindowState, 'navigation' | 'feeds'>): ExportSubject {
  if (query !== null && query.trim() !== '')
    return { id: 'search', words: t('export.subjectSearch', { query }), title: query, scope: { kind: 'search', query } }
  const name = feeds === undefined ? t('commands.allStories') : describeScope(scope, feeds).title
  return { id: 'list', words: t('export.subjectList', { name }), title: name, scope }
}
