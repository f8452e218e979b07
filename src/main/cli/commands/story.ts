import { storyId } from '@shared/contract/ids'
import type { StoryPage } from '@shared/contract/stories'
import { isoTime } from '../articleSummary'
import type { CommandLibrary, CommandOutcome } from '../command'
import { reasonInWords } from '../reasonWords'
import { storySummary } from './stories'

/** `story <id>`: a running story's articles, earliest first, each with why it belongs. */
export async function story(library: CommandLibrary, id: number): Promise<CommandOutcome> {
  await library.settled()
  const page = await library.ask('stories.page', { id: storyId.parse(id) })
  const { feeds } = await library.ask('replica.start', {})
  const summary = summarize(page, new Map(feeds.map((feed) => [feed.id, feed.title])))
  return { json: summary, text: inWords(summary) }
}

type Summary = ReturnType<typeof summarize>

function summarize(page: StoryPage, feeds: ReadonlyMap<number, string>) {
  return {
    story: storySummary(page.story),
    chapters: page.chapters.map(storySummary),
    members: page.members.map(({ head, status, why, isNew }) => ({
      id: head.id,
      title: head.title,
      feedId: head.feedId,
      feed: feeds.get(head.feedId) ?? '',
      publishedAt: isoTime(head.publishedAt),
      isRead: status.isRead,
      isNew,
      why
    })),
    leadId: page.leadId,
    sources: page.sources.map((source) => ({ ...source, feed: feeds.get(source.feedId) ?? '' })),
    names: page.names,
    seenAt: page.seenAt === null ? null : isoTime(page.seenAt),
    near: page.near.map(storySummary)
  }
}

function inWords({ story: { title }, chapters, members, names, near }: Summary): string {
  const lines = members.map(
    (member) =>
      `${String(member.id).padStart(6)} ${member.isRead ? ' ' : '•'} ${member.publishedAt.slice(0, 10)}  ${member.title}  — ${member.feed}\n` +
      `        ${member.why.map(reasonInWords).join('; ')}`
  )
  return [
    title,
    ...(chapters.length > 1 ? [`chapters: ${chapters.map(({ chapter, id }) => `${chapter} (${id})`).join(', ')}`] : []),
    ...(names.length > 0 ? [`names: ${names.map(({ text }) => text).join(', ')}`] : []),
    ...lines,
    ...(near.length > 0 ? [`near: ${near.map((other) => `${other.title} (${other.id})`).join('; ')}`] : [])
  ].join('\n')
}
