import { articleId } from '@shared/contract/ids'
import type { Sql } from '../archive/sql'
import type { Archive } from '../archive/types'
import { hasPrint, readCopy, type StoredCopy, sameAddress, sharingSamples, standingOf, writePrint } from './copyStore'
import { type CopyVerdict, judgeCopies } from './judgeCopies'
import { sampleRuns } from './sampleRuns'

/** So many of the likeliest candidates are compared run by run. */
const COMPARED = 6

interface Twin extends CopyVerdict {
  readonly other: StoredCopy
}

/** Finds what an article is a copy of, and which of the two is shown; inside a transaction. */
export function placeCopy(archive: Archive, sql: Sql, id: number): void {
  const subject = readCopy(sql, id)
  if (subject === null) return
  const isKnown = hasPrint(sql, id)
  // Its text has changed: what it was a copy of may be another now.
  if (isKnown) archive.leaveDuplicates(articleId.parse(id))
  const samples = sampleRuns(subject.parts.words)
  writePrint(sql, id, subject.contentId, samples)
  const twin = findTwin(sql, subject, samples)
  if (twin === null) return
  const [own, others] = [articleId.parse(id), articleId.parse(twin.other.id)]
  if (twin.standing === 'subject') archive.joinDuplicates(own, [others])
  else archive.joinDuplicates(others, [own])
  if (!isKnown && isRead(subject, twin)) archive.setRead([own], true)
}

/** A group is read when the text that stands for it was, unless the subject now stands for it and has news. */
function isRead(subject: StoredCopy, { standing, isNews, other }: Twin): boolean {
  return (other.isRead || subject.isRead) && !(standing === 'subject' && isNews)
}

/** The article most like the subject among those that stand for themselves. */
function findTwin(sql: Sql, subject: StoredCopy, samples: readonly number[]): Twin | null {
  const ofAddress = standingOf(sql, sameAddress(sql, subject.id))
  const likely = standingOf(sql, sharingSamples(sql, subject.id, samples, COMPARED))
  const twins = [...new Set([...ofAddress, ...likely])].flatMap((id): Twin[] => {
    const other = id === subject.id ? null : readCopy(sql, id)
    const verdict = other === null ? null : judgeCopies(subject, other, ofAddress.includes(id))
    return other === null || verdict === null ? [] : [{ ...verdict, other }]
  })
  const [nearest = null] = twins.sort((a, b) => b.likeness - a.likeness || a.other.publishedAt - b.other.publishedAt)
  return nearest
}
