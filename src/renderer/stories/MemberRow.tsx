import type { ArticleId } from '@shared/contract/ids'
import type { RelationReason, StoryMember } from '@shared/contract/stories'
import { Check, Ellipsis } from 'lucide-react'
import { formatDateTime, formatTime } from '../design/format'
import { t } from '../messages/translate'
import { describeReason, inOrder } from '../related/describeReason'
import styles from './MemberRow.module.css'

interface MemberRowProps {
  readonly member: StoryMember
  readonly source: string
  readonly isNew: boolean
  readonly isWhyShown: boolean
  /** Null unless articles are being chosen. */
  readonly isChosen: boolean | null
  readonly onOpen: (id: ArticleId) => void
  readonly onChoose: (id: ArticleId) => void
  readonly onMenu: (beside: Element) => void
}

/** An article on a story's page: when, what, by whom, and why it is there. */
export function MemberRow({ member, source, isNew, isWhyShown, isChosen, onOpen, onChoose, onMenu }: MemberRowProps) {
  const { head, status, why } = member
  return (
    <li className={styles.member} data-read={status.isRead} data-new={isNew}>
      {isChosen === null ? (
        <time className={styles.time} dateTime={new Date(head.publishedAt).toISOString()} title={formatDateTime(head.publishedAt)}>
          {formatTime(head.publishedAt)}
        </time>
      ) : (
        <ChooseBox title={head.title} isOn={isChosen} onPress={() => onChoose(head.id)} />
      )}
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          data-story-member={head.id}
          lang={head.language ?? undefined}
          dir="auto"
          onClick={() => onOpen(head.id)}
          onContextMenu={(event) => {
            event.preventDefault()
            onMenu(event.currentTarget)
          }}
        >
          {!status.isRead && <span className="visually-hidden">{t('stories.unreadBefore')} </span>}
          {head.title}
        </button>
        <p className={styles.about}>
          {source}
          {isNew && <span className={styles.new}>{t('stories.new')}</span>}
        </p>
        {isWhyShown ? <Reasons why={why} /> : why.length > 0 && <p className={styles.why}>{strongest(why)}</p>}
      </div>
      <button
        type="button"
        className={styles.more}
        aria-label={t('stories.actionsFor', { title: head.title })}
        aria-haspopup="menu"
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </li>
  )
}

const strongest = (why: readonly RelationReason[]): string => inOrder(why).slice(0, 1).map(describeReason).join('')

/** All that ties an article to the story. */
function Reasons({ why }: { readonly why: readonly RelationReason[] }) {
  if (why.length === 0) return <p className={styles.why}>{t('stories.beginsHere')}</p>
  return (
    <dl className={styles.reasons}>
      {inOrder(why).map((reason) => (
        <div key={`${reason.kind} ${describeReason(reason)}`} className={styles.reason}>
          <dt>{t('stories.why', { kind: reason.kind === 'same-text' ? 'text' : reason.kind })}</dt>
          <dd>{describeReason(reason)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A button, not a field to tick: letters pressed on a field are typed, here they stay keys of the window. */
function ChooseBox({ title, isOn, onPress }: { readonly title: string; readonly isOn: boolean; readonly onPress: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field would take the window's keys
    <button
      type="button"
      role="checkbox"
      aria-checked={isOn}
      aria-label={t('stories.choose', { title })}
      className={styles.box}
      onClick={onPress}
    >
      {isOn && <Check aria-hidden="true" />}
    </button>
  )
}
