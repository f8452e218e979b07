import type { Page } from '@playwright/test'

/** Does what a reader does within a week: reads, stars, tags, keeps for later, marks words, keeps a search, makes rules. */
export async function liveIn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const list = await window.offprint.request('articles.page', { scope: { kind: 'all' }, unreadOnly: false, before: null, limit: 200 })
    if (!list.ok) throw new Error(list.error.message)
    const { articles } = list.value
    const ids = articles.map(({ id }) => id)
    const marked = articles.find(({ title }) => title.includes('A jury, a clock'))?.id ?? ids[0]
    if (marked === undefined) throw new Error('the library is empty')
    await window.offprint.request('articles.setStarred', { ids: [2, 5, 9].flatMap((at) => ids[at] ?? []), isStarred: true })
    await window.offprint.request('articles.setQueued', { ids: [3, 6, 7, 12].flatMap((at) => ids[at] ?? []), isQueued: true })
    await window.offprint.request('articles.setTags', { id: marked, tags: ['harbour', 'to quote'] })
    for (const at of [3, 8]) {
      const id = ids[at]
      if (id !== undefined) await window.offprint.request('articles.setTags', { id, tags: ['to cook', 'long reads'] })
    }
    for (const at of [14, 11, 9, 8, 5, 2]) {
      const id = ids[at]
      if (id !== undefined) await window.offprint.request('articles.opened', { id, marksRead: true })
    }
    const story = await window.offprint.request('articles.read', { id: marked })
    if (!story.ok) throw new Error(story.error.message)
    const text = new DOMParser().parseFromString(story.value.html, 'text/html')
    const sentences = [...text.querySelectorAll('p')].flatMap(
      ({ textContent }) => textContent?.match(/^[^.!?]{30,}[.!?]/)?.slice(0, 1) ?? []
    )
    for (const [at, color] of (['yellow', 'blue', 'pink'] as const).entries()) {
      const quote = sentences[at + 1]?.trim()
      if (quote === undefined) continue
      const note = at === 1 ? 'Compare with what the clerk said in spring.' : ''
      const passage = { quote, prefix: '', suffix: '', startAt: 0 }
      await window.offprint.request('annotations.add', { articleId: marked, passage, color, note })
    }
    await window.offprint.request('annotations.add', {
      articleId: marked,
      passage: null,
      note: 'For the piece about clocks: ask for the minutes of the court.'
    })
    await window.offprint.request('smartFeeds.add', { title: 'Comets', query: 'comet is:unread' })
    await window.offprint.request('rules.add', { title: 'No football', query: 'football OR title:cup', actions: [{ kind: 'read' }] })
    await window.offprint.request('rules.add', {
      title: 'The harbour',
      query: 'feed:="The Harbour Post" (ferry OR harbour)',
      actions: [{ kind: 'star' }, { kind: 'tag', tag: 'harbour' }]
    })
    for (const query of ['kestrel', '"city council" -budget', 'feed:"The Harbour Post" ferry']) {
      await window.offprint.request('search.remember', { query })
    }
  })
}
