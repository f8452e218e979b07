import type { Feed } from '@shared/contract/feeds'
import { quoteValue } from '@shared/text/queryEdit'
import { useRef, useState } from 'react'
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
  /** Asks for the folder that a feed is to go to. */
  readonly onMove: (feed: Feed) => void
  /** After a feed was removed. */
  readonly onGone: () => void
}

type Asked = { readonly what: 'settings' | 'unsubscribe' | 'ledger'; readonly feed: Feed }

/** What can be done with one feed: a menu, and the dialogs it leads to. */
export function FeedActions({ menu, onClose, onGone, ...acts }: FeedActionsProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  const entries = menu === null ? [] : menuOf(menu.feed, setAsked, acts)
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

type FeedActs = Pick<FeedActionsProps, 'onMakeRule' | 'onMove' | 'onPrepare'>

function menuOf(feed: Feed, ask: (asked: Asked) => void, { onPrepare, onMove, onMakeRule }: FeedActs): readonly MenuEntry[] {
  const site: readonly MenuEntry[] =
    feed.siteUrl === null ? [] : [{ id: 'site', title: t('sidebar.openSite'), run: openSite(feed.siteUrl) }]
  return [
    { id: 'refresh', title: t('sidebar.fetchNow'), run: () => fetchNow(feed) },
    { id: 'prepare', title: t('sidebar.prepare'), run: () => onPrepare(feed) },
    ...site,
    { id: 'ledger', title: t('sidebar.ledger'), run: () => ask({ what: 'ledger', feed }) },
    { id: 'rule', title: t('rules.ofThisFeed'), run: () => onMakeRule(`feed:=${quoteValue(feed.title)}`) },
    { id: 'move', title: t('sidebar.moveTo'), run: () => onMove(feed) },
    { id: 'settings', title: t('sidebar.feedSettings'), run: () => ask({ what: 'settings', feed }) },
    { id: 'unsubscribe', title: t('sidebar.unsubscribe'), run: () => ask({ what: 'unsubscribe', feed }), danger: true }
  ]
}

const openSite = (url: string) => () => openInBrowser(url)

function fetchNow({ id }: Feed): void {
  report(request('sync.run', { feedIds: [id] }))
}
