import type { Feed } from '@shared/contract/feeds'
import { quoteValue } from '@shared/text/queryEdit'
import { useMemo, useRef, useState } from 'react'
import { ContextMenu, type MenuEntry } from '../design/ContextMenu'
import { report } from '../design/report'
import { request } from '../library/request'
import { t } from '../messages/translate'
import { openInBrowser } from '../reader/useBodyLinks'
import { FeedSettingsDialog } from './FeedSettingsDialog'
import { LedgerDialog } from './LedgerDialog'
import { UnsubscribeDialog } from './UnsubscribeDialog'

/** A feed whose menu is wanted, and what to open it beside. */
export interface FeedMenuRequest {
  readonly feed: Feed
  readonly beside: Element
}

interface FeedActionsProps {
  readonly menu: FeedMenuRequest | null
  readonly onClose: () => void
  readonly onPrepare: (feed: Feed) => void
  /** Makes a rule for its new stories. */
  readonly onMakeRule: (query: string) => void
  /** After a feed was removed. */
  readonly onGone: () => void
}

type Asked = { readonly what: 'settings' | 'unsubscribe' | 'ledger'; readonly feed: Feed }

/** What can be done with one feed: a menu, and the dialogs it leads to. */
export function FeedActions({ menu, onClose, onPrepare, onMakeRule, onGone }: FeedActionsProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  const entries = useMemo(() => (menu ? menuOf(menu.feed, setAsked, onPrepare, onMakeRule) : []), [menu, onPrepare, onMakeRule])
  const close = () => setAsked(null)
  return (
    <>
      <ContextMenu
        label={menu === null ? t('sidebar.actionsForFeed') : t('sidebar.actionsFor', { name: menu.feed.title })}
        entries={entries}
        isOpen={menu !== null}
        onClose={onClose}
        anchor={anchor}
      />
      {asked?.what === 'settings' && <FeedSettingsDialog feed={asked.feed} onClose={close} />}
      {asked?.what === 'ledger' && <LedgerDialog feed={asked.feed} onClose={close} />}
      {asked?.what === 'unsubscribe' && <UnsubscribeDialog feed={asked.feed} onClose={close} onGone={onGone} />}
    </>
  )
}

function menuOf(
  feed: Feed,
  ask: (asked: Asked) => void,
  prepare: (feed: Feed) => void,
  makeRule: (query: string) => void
): readonly MenuEntry[] {
  const site: readonly MenuEntry[] =
    feed.siteUrl === null ? [] : [{ id: 'site', title: t('sidebar.openSite'), run: openSite(feed.siteUrl) }]
  return [
    { id: 'refresh', title: t('sidebar.fetchNow'), run: () => fetchNow(feed) },
    { id: 'prepare', title: t('sidebar.prepare'), run: () => prepare(feed) },
    ...site,
    { id: 'ledger', title: t('sidebar.ledger'), run: () => ask({ what: 'ledger', feed }) },
    { id: 'rule', title: t('rules.ofThisFeed'), run: () => makeRule(`feed:=${quoteValue(feed.title)}`) },
    { id: 'settings', title: t('sidebar.feedSettings'), run: () => ask({ what: 'settings', feed }) },
    { id: 'unsubscribe', title: t('sidebar.unsubscribe'), run: () => ask({ what: 'unsubscribe', feed }), danger: true }
  ]
}

const openSite = (url: string) => () => openInBrowser(url)

function fetchNow({ id }: Feed): void {
  report(request('sync.run', { feedIds: [id] }))
}
