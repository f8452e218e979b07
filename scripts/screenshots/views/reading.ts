import { dialog, openStory, press, run, type Stage, searchBox, type Views } from '../stage'

const body = ({ page }: Stage) => page.locator('[data-story-body]')

/** Selects words of the open story, as a mouse would. */
async function selectWords(stage: Stage): Promise<void> {
  await body(stage)
    .locator('p')
    .nth(1)
    .evaluate((paragraph) => {
      paragraph.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()
      if (text === null) return
      range.setStart(text, 0)
      range.setEnd(text, Math.min(60, text.textContent?.length ?? 0))
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      paragraph.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    })
}

/** Finds a story by some words and opens it. */
async function openFound(stage: Stage, query: string, title: string): Promise<void> {
  await searchBox(stage).fill(query)
  await stage.page.locator(`[data-results-for="${query}"] article`, { hasText: title }).first().click()
  await stage.page.locator('[data-reading]').waitFor()
}

/** The page of a story and what is laid over it. */
export const reading: Views = {
  reading: openStory,
  'reading-end': async (stage) => {
    await openStory(stage)
    await stage.page.locator('[data-story-notes]').scrollIntoViewIfNeeded()
  },
  related: async (stage) => {
    await openStory(stage)
    await stage.page.getByRole('region', { name: stage.say('related.overTime') }).waitFor()
    await run(stage, 'related')
  },
  'running-story': async (stage) => {
    await openStory(stage)
    await run(stage, 'story-page')
    await stage.page.locator('[data-story] img').first().waitFor()
  },
  'found-story': (stage) => openFound(stage, 'belarus', 'sworn in'),
  contents: async (stage) => {
    await openFound(stage, 'storm surge', 'How a storm surge is made')
    await run(stage, 'contents')
    await stage.page.getByRole('navigation', { name: stage.say('reader.contents') }).waitFor()
  },
  lightbox: async (stage) => {
    await openStory(stage)
    await stage.page.locator('[data-reading] img').first().click()
    await dialog(stage).waitFor()
  },
  type: async (stage) => {
    await openStory(stage)
    await stage.page.getByRole('button', { name: stage.say('settings.typeAndTheme') }).click()
    await dialog(stage).waitFor()
  },
  'page-menu': async (stage) => {
    await openStory(stage)
    await stage.page.getByRole('button', { name: stage.say('reader.more'), exact: true }).click()
    await stage.page.getByRole('menu').waitFor()
  },
  tip: async (stage) => {
    await openStory(stage)
    await stage.page.getByRole('button', { name: stage.say('reader.related'), exact: true }).hover()
    await stage.page.getByRole('tooltip').waitFor()
  },
  find: async (stage) => {
    await openStory(stage)
    await press(stage, 'ControlOrMeta+f')
    await stage.page.keyboard.type('clock')
    await stage.page
      .getByRole('search', { name: stage.say('reader.find') })
      .getByText('1')
      .waitFor()
  },
  alone: async (stage) => {
    await openStory(stage)
    await press(stage, 'z')
    await stage.page.getByRole('feed').waitFor({ state: 'hidden' })
    return () => press(stage, 'z')
  },
  paged: async (stage) => {
    await openStory(stage)
    await run(stage, 'paged')
    await stage.page.locator('[data-reader][data-paged="true"]').waitFor()
    return () => run(stage, 'paged')
  },
  speech: async (stage) => {
    await openStory(stage)
    await press(stage, 'y')
    await stage.page.getByRole('button', { name: stage.say('reader.stopSpeech') }).waitFor()
  },
  'chosen-words': async (stage) => {
    await openStory(stage)
    await selectWords(stage)
    await stage.page.locator('[data-passage-toolbar]').waitFor()
  },
  'words-by-key': async (stage) => {
    await openStory(stage)
    await press(stage, 'h')
    await dialog(stage).waitFor()
    await press(stage, 'ArrowDown')
  },
  notes: async (stage) => {
    await openStory(stage)
    await run(stage, 'annotated')
    await stage.page.locator('[data-list]').or(stage.page.getByRole('list')).first().waitFor()
  },
  note: async (stage) => {
    await openStory(stage)
    await stage.page.locator('[data-annotation-mark]').last().click()
    await stage.page.getByRole('textbox', { name: stage.say('annotations.note'), exact: true }).waitFor()
  },
  'story-note': async (stage) => {
    await openStory(stage)
    await press(stage, 'e')
    await dialog(stage).waitFor()
  }
}
