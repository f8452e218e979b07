import { openStory, press, run, searchBox, type Views } from '../stage'

/** The list of stories and what is searched in it. */
export const lists: Views = {
  start: async ({ page }) => {
    await page.getByRole('feed').waitFor()
  },
  folded: async (stage) => {
    await run(stage, 'fold-stories')
    await stage.page.locator('[aria-expanded="false"]').first().waitFor()
    return () => run(stage, 'fold-stories')
  },
  selection: async (stage) => {
    await stage.page.getByRole('feed').waitFor()
    await press(stage, 'n', 'x', 'n', 'x', 'n', 'n', 'x')
    await stage.page.locator('[data-selected="true"]').nth(2).waitFor()
  },
  'mark-read': async ({ page, say }) => {
    await page.getByRole('button', { name: say('timeline.markRead'), exact: true }).click()
    await page.getByRole('menu').waitFor()
  },
  search: async (stage) => {
    const { page, say } = stage
    await searchBox(stage).fill('kestrel')
    await page.getByRole('slider', { name: say('search.from') }).waitFor()
    await page.locator('[data-article-id]').first().click()
    await page.locator('[data-reading] mark').first().waitFor()
  },
  suggestions: async (stage) => {
    await press(stage, '/')
    await stage.page.keyboard.type('comet feed:')
    await stage.page.getByRole('option', { name: /Perihelion/ }).waitFor()
    await press(stage, 'ArrowDown')
  },
  'recent-searches': async (stage) => {
    await press(stage, '/')
    await stage.page.getByRole('option').first().waitFor()
  },
  mistake: async (stage) => {
    await searchBox(stage).fill('kestrel autor:voss is:gone')
    await stage.page.locator('#search-problem').waitFor()
  },
  'nothing-found': async (stage) => {
    await searchBox(stage).fill('zyzzyva')
    await stage.page
      .getByText(stage.say('search.nothingFound', { query: 'zyzzyva' }))
      .first()
      .waitFor()
  },
  'smart-feed': async (stage) => {
    const { page, say } = stage
    await searchBox(stage).fill('kestrel')
    await page.getByRole('button', { name: say('search.keep'), exact: true }).press('Enter')
    await page.getByRole('dialog').waitFor()
  },
  palette: async (stage) => {
    await openStory(stage)
    await press(stage, 'ControlOrMeta+k')
    await stage.page.getByRole('dialog').waitFor()
    await stage.page.keyboard.type('mar')
    await stage.page.getByRole('option').first().waitFor()
  },
  'palette-nothing': async (stage) => {
    await press(stage, 'ControlOrMeta+k')
    await stage.page.getByRole('dialog').waitFor()
    await stage.page.keyboard.type('zyzzyva')
    await stage.page.getByText(stage.say('commands.paletteNothing')).waitFor()
  }
}

/** Lists with nothing in them, of a library in which nothing was done yet. */
export const emptyLists: Views = {
  'empty-starred': async (stage) => {
    await run(stage, 'starred')
    await stage.page.getByText(stage.say('timeline.noStars')).waitFor()
  },
  'empty-queue': async (stage) => {
    await run(stage, 'queued')
    await stage.page.getByText(stage.say('timeline.nothingQueued')).waitFor()
  },
  'empty-notes': async (stage) => {
    await run(stage, 'annotated')
    await stage.page.getByText(stage.say('annotations.none')).waitFor()
  },
  'empty-history': async (stage) => {
    await run(stage, 'history')
    await stage.page.getByText(stage.say('organise.noHistory')).waitFor()
  },
  'all-read': async (stage) => {
    const { page } = stage
    const token = await page.evaluate(async () => {
      const marked = await window.offprint.request('articles.markAllRead', { scope: { kind: 'all' } })
      return marked.ok ? marked.value.undoToken : ''
    })
    await run(stage, 'unread')
    await page.getByText(stage.say('timeline.allRead')).waitFor()
    return async () => {
      await page.evaluate((undoToken) => window.offprint.request('articles.undoMarkAllRead', { undoToken }), token)
    }
  }
}
