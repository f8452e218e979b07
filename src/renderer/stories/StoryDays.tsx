import type { ArticleId } from '@shared/contract/ids'
import type { StoryMember } from '@shared/contract/stories'
import { useRef, useState } from 'react'
import { Button } from '../design/Button'
import { ContextMenu, type MenuEntry } from '../design/ContextMenu'
import { formatLongDay } from '../design/format'
import { t } from '../messages/translate'
import { byDay } from './byDay'
import { MemberRow } from './MemberRow'
import { Section } from './Section'
import { SelectionBar } from './SelectionBar'
import styles from './StoryDays.module.css'
import type { StoryPageViewProps } from './StoryPageView'

interface StoryDaysProps extends Pick<StoryPageViewProps, 'newIds' | 'now' | 'sourceOf' | 'onOpen' | 'onRead' | 'onSplit'> {
  readonly members: readonly StoryMember[]
}

interface MemberMenu {
  readonly member: StoryMember
  readonly beside: Element
}

/** The articles of a story by day; some can be chosen to become a story of their own. */
export function StoryDays({ members, newIds, now, sourceOf, onOpen, onRead, onSplit }: StoryDaysProps) {
  const [isWhyShown, setWhyShown] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId> | null>(null)
  const [menu, setMenu] = useState<MemberMenu | null>(null)
  const choose = (id: ArticleId) => setChosen((ids) => toggled(ids ?? new Set(), id))
  const split = (ids: readonly ArticleId[]) => {
    setChosen(null)
    onSplit(ids)
  }
  return (
    <Section
      title={t('stories.asItHappened')}
      tools={
        <>
          <Button look="plain" aria-expanded={isWhyShown} onPress={() => setWhyShown(!isWhyShown)}>
            {t('stories.whyTogether')}
          </Button>
          {members.length > 1 && (
            <Button look="plain" aria-pressed={chosen !== null} onPress={() => setChosen(chosen === null ? new Set() : null)}>
              {t('stories.chooseArticles')}
            </Button>
          )}
        </>
      }
    >
      {chosen !== null && (
        <SelectionBar count={chosen.size} total={members.length} onSplit={() => split([...chosen])} onCancel={() => setChosen(null)} />
      )}
      {byDay(members).map((day) => (
        <section key={day.at} className={styles.day}>
          <h3 className={styles.date}>{formatLongDay(day.at, now)}</h3>
          <ol>
            {day.members.map((member) => (
              <MemberRow
                key={member.head.id}
                member={member}
                source={sourceOf(member.head.feedId)}
                isNew={newIds.has(member.head.id)}
                isWhyShown={isWhyShown}
                isChosen={chosen === null ? null : chosen.has(member.head.id)}
                onOpen={onOpen}
                onChoose={choose}
                onMenu={(beside) => setMenu({ member, beside })}
              />
            ))}
          </ol>
        </section>
      ))}
      <ArticleMenu menu={menu} onClose={() => setMenu(null)} onOpen={onOpen} onRead={onRead} onSplit={split} />
    </Section>
  )
}

interface ArticleMenuProps extends Pick<StoryDaysProps, 'onOpen' | 'onRead' | 'onSplit'> {
  readonly menu: MemberMenu | null
  readonly onClose: () => void
}

function ArticleMenu({ menu, onClose, ...acts }: ArticleMenuProps) {
  const anchor = useRef<Element | null>(null)
  anchor.current = menu?.beside ?? anchor.current
  return (
    <ContextMenu
      label={menu === null ? t('stories.actions') : t('stories.actionsFor', { title: menu.member.head.title })}
      entries={menu === null ? [] : entriesFor(menu.member, acts)}
      isOpen={menu !== null}
      onClose={onClose}
      anchor={anchor}
    />
  )
}

function entriesFor(
  { head: { id }, status }: StoryMember,
  acts: Pick<StoryDaysProps, 'onOpen' | 'onRead' | 'onSplit'>
): readonly MenuEntry[] {
  return [
    { id: 'open', title: t('stories.open'), run: () => acts.onOpen(id) },
    { id: 'read', title: t(status.isRead ? 'stories.markUnread' : 'stories.markRead'), run: () => acts.onRead([id], !status.isRead) },
    { id: 'split', title: t('stories.notThisStory'), run: () => acts.onSplit([id]), danger: true }
  ]
}

function toggled(ids: ReadonlySet<ArticleId>, id: ArticleId): ReadonlySet<ArticleId> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
