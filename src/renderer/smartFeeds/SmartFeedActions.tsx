import type { SmartFeed } from '@shared/contract/search'
import { useMemo, useRef, useState } from 'react'
import { ContextMenu, type MenuEntry } from '../design/ContextMenu'
import { report } from '../design/report'
import { request } from '../library/request'
import { t } from '../messages/translate'
import { removeSmartFeed } from './removeSmartFeed'
import { SmartFeedDialog } from './SmartFeedDialog'

/** A smart feed whose menu is wanted, and what to open it beside. */
export interface SmartFeedMenuRequest {
  readonly feed: SmartFeed
  readonly beside: Element
}

interface SmartFeedActionsProps {
  readonly menu: SmartFeedMenuRequest | null
  readonly onClose: () => void
  /** Shows a smart feed as it is after a change. */
  readonly onShow: (feed: SmartFeed) => void
}

/** What can be done with one smart feed: a menu, and the dialog it leads to. */
export function SmartFeedActions({ menu, onClose, onShow }: SmartFeedActionsProps) {
  const [changed, setChanged] = useState<SmartFeed | null>(null)
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  const entries = useMemo(() => (menu ? menuOf(menu.feed, setChanged) : []), [menu])
  return (
    <>
      <ContextMenu
        label={menu === null ? t('smartFeeds.actions') : t('smartFeeds.actionsFor', { name: menu.feed.title })}
        entries={entries}
        isOpen={menu !== null}
        onClose={onClose}
        anchor={anchor}
      />
      {changed && <SmartFeedDialog feed={changed} draft={changed} onClose={() => setChanged(null)} onKept={onShow} />}
    </>
  )
}

function menuOf(feed: SmartFeed, change: (feed: SmartFeed) => void): readonly MenuEntry[] {
  const { id, notify } = feed
  return [
    { id: 'change', title: t('smartFeeds.change'), run: () => change(feed) },
    {
      id: 'notify',
      title: notify ? t('smartFeeds.stopTelling') : t('smartFeeds.tell'),
      run: () => report(request('smartFeeds.change', { id, notify: !notify }))
    },
    { id: 'remove', title: t('common.remove'), run: () => report(removeSmartFeed(feed)), danger: true }
  ]
}
