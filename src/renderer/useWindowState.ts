import type { Feed } from '@shared/contract/feeds'
import type { ArticleId } from '@shared/contract/ids'
import type { OfflineScope } from '@shared/contract/offline'
import { useEffect, useMemo, useRef, useState } from 'react'
import { report } from './design/report'
import { showToast } from './design/toasts'
import type { ExportSubject } from './export/subjects'
import { usePanes } from './layout/usePanes'
import { onEvent, request } from './library/request'
import { useSettings } from './library/useSettings'
import { useSync } from './library/useSync'
import { t } from './messages/translate'
import { listKey } from './navigation'
import type { ReaderScroll } from './reader/readerScroll'
import { useMarkRead } from './reader/useMarkRead'
import { copyRules } from './replica/copyRules'
import { type Feeds, useFeeds } from './replica/useFeeds'
import { useItems } from './replica/useItems'
import { type TimelineItem, useTimeline } from './replica/useTimeline'
import type { RuleDraft } from './rules/ruleDraft'
import { copyFolder } from './search/foldCopies'
import { useListSelection } from './selection/useListSelection'
import { useNews } from './smartFeeds/useNews'
import { shownTag } from './tags/knownTags'
import { listOfHits, listOfTimeline } from './timeline/storyList'
import { usePlaces } from './usePlaces'

/** A sheet laid over the window. */
export type OpenDialog =
  | { readonly kind: 'help' }
  | { readonly kind: 'history' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'rules'; readonly draft: RuleDraft | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'prepare'; readonly scope: OfflineScope; readonly name: string }
  | { readonly kind: 'export'; readonly subjects: readonly ExportSubject[] }
  | { readonly kind: 'backup' }
  | { readonly kind: 'save-page' }
  | { readonly kind: 'storage' }
  | { readonly kind: 'tags'; readonly story: TimelineItem }
  | { readonly kind: 'tags-of-several'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'rename-tag'; readonly tag: string }
  | { readonly kind: 'subscribe'; readonly address: string }

/** Everything the window's parts share, gathered from where each piece is kept. */
export function useWindowState() {
  const { navigation, go, type, session } = usePlaces()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [settings, changeSettings] = useSettings()
  const timeline = useTimeline({ ...settings, scope: navigation.scope })
  const feeds = useFeeds()
  const foldHits = useFoldHits(feeds, settings.foldDuplicates)
  const hits = useMemo(() => listOfHits(() => foldHits(session.state.get().results)), [session, foldHits])
  const list = navigation.query === null ? listOfTimeline(timeline) : hits
  useListSelection(JSON.stringify([listKey(navigation), navigation.query === null && settings.unreadOnly]), list, session.state.subscribe)
  const reader = useRef<ReaderScroll>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const current = useItem(navigation.cursor ?? navigation.articleId)
  const opened = useItem(navigation.articleId)
  useMarkRead(navigation.articleId, settings.markReadOnOpen)
  useNews(go)
  useOpenedAddress((address) => setDialog({ kind: 'subscribe', address }))
  const subscribed = (feed: Feed, isNew: boolean) => {
    setDialog(null)
    showToast(t(isNew ? 'subscribe.added' : 'subscribe.hadAlready', { title: feed.title }))
    go({ type: 'show', scope: { kind: 'feed', feedId: feed.id } })
    if (isNew) report(request('sync.run', { feedIds: [feed.id] }))
  }
  return {
    navigation,
    go,
    panes: usePanes(settings, changeSettings, navigation, go),
    dialog,
    setDialog,
    settings,
    changeSettings,
    feeds,
    timeline,
    /** The search, apart from the window's state: what is typed draws the search alone. */
    session,
    type,
    /** Folds hits that are copies of one text, as the lists do. */
    foldHits,
    list,
    /** The tag that is searched for and nothing else. */
    shownTag: navigation.smartFeedId === null ? shownTag(navigation.query, feeds) : null,
    /** The row that keys act on. */
    current,
    /** The story on the page. */
    opened,
    sync: useSync(),
    reader,
    searchBox,
    subscribed
  }
}

const NO_FEEDS: Pick<Feeds, 'feeds' | 'folders'> = { feeds: [], folders: [] }

export type WindowState = ReturnType<typeof useWindowState>

function useItem(id: ArticleId | null) {
  const [item] = useItems(id === null ? [] : [id])
  return item ?? null
}

function useFoldHits(known: Feeds | undefined, foldDuplicates: boolean) {
  const { feeds, folders } = known ?? NO_FEEDS
  return useMemo(() => copyFolder(copyRules(feeds, folders, foldDuplicates)), [feeds, folders, foldDuplicates])
}

function useOpenedAddress(ask: (address: string) => void): void {
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => onEvent('open.address', ({ url }) => latest.current(url)), [])
}
