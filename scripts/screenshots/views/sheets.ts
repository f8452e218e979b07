import { join } from 'node:path'
import {
  answerFileDialogs,
  dialog,
  feedMenu,
  libraryProcess,
  openStory,
  press,
  run,
  type Stage,
  sheet,
  sheetOverList,
  type Views
} from '../stage'

/** Has everything written to a book, up to where it is under way. */
async function startExport(stage: Stage, path: string): Promise<void> {
  await answerFileDialogs(stage, path)
  await stage.page.getByRole('feed').waitFor()
  await run(stage, 'export-list')
  await dialog(stage)
    .getByRole('button', { name: stage.say('export.chooseFile') })
    .click()
}

const button = (stage: Stage, name: Parameters<Stage['say']>[0]) =>
  dialog(stage).getByRole('button', { name: stage.say(name), exact: true })

/** Opens the last rule to be changed, and looks for something else by it. */
async function changeRule(stage: Stage, query: string | null): Promise<void> {
  await sheetOverList('rules')(stage)
  await dialog(stage)
    .getByRole('button', { name: stage.say('rules.change', { title: 'The harbour' }) })
    .click()
  if (query !== null) await dialog(stage).getByRole('searchbox').fill(query)
  await dialog(stage)
    .locator(query === null ? '[data-stale="false"] li' : '[role="status"] p')
    .first()
    .waitFor()
}

/** Sheets that are laid over the window. */
export const sheets: Views = {
  keys: sheet('help'),
  settings: sheet('settings'),
  'settings-search': async (stage) => {
    await sheet('settings')(stage)
    await dialog(stage).getByRole('searchbox').first().fill(stage.say('settings.theme'))
  },
  'settings-nothing': async (stage) => {
    await sheet('settings')(stage)
    await dialog(stage).getByRole('searchbox').first().fill('zyzzyva')
  },
  'settings-keys': async (stage) => {
    await sheet('settings')(stage)
    await dialog(stage)
      .getByRole('button', { name: stage.say('settings.sectionKeys'), exact: true })
      .click()
  },
  'settings-key-taken': async (stage) => {
    await sheet('settings')(stage)
    const name = stage.say('commands.starred')
    await dialog(stage)
      .getByRole('searchbox', { name: stage.say('commands.findCommand') })
      .fill(name)
    await dialog(stage).locator('li', { hasText: name }).locator('button').first().click()
    await press(stage, 'j')
    await dialog(stage).getByRole('alert').waitFor()
  },
  'settings-end': async (stage) => {
    await sheet('settings')(stage)
    await dialog(stage)
      .getByRole('button', { name: stage.say('settings.sectionLibrary'), exact: true })
      .click()
  },
  tags: sheet('tags'),
  subscribe: sheetOverList('subscribe'),
  'subscribe-failed': async (stage) => {
    await sheetOverList('subscribe')(stage)
    await dialog(stage).getByRole('textbox').fill('http://127.0.0.1:9/')
    await press(stage, 'Enter')
    await dialog(stage).locator('[role="alert"], [aria-invalid="true"]').first().waitFor()
  },
  'save-page': sheetOverList('save-page'),
  prepare: sheetOverList('prepare-offline'),
  storage: sheetOverList('storage'),
  'storage-end': async (stage) => {
    await sheetOverList('storage')(stage)
    await dialog(stage).evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight))
  },
  history: async (stage) => {
    await openStory(stage)
    await run(stage, 'history')
    await dialog(stage).locator('li').first().waitFor()
  },
  'export-story': sheet('export-story'),
  export: sheetOverList('export-list'),
  'export-running': async (stage) => {
    const library = await libraryProcess(stage)
    await startExport(stage, join(stage.directory, 'all.epub'))
    await dialog(stage).getByRole('progressbar').waitFor()
    if (library === null) return
    process.kill(library, 'SIGSTOP')
    return async () => {
      process.kill(library, 'SIGCONT')
      await button(stage, 'common.done').waitFor()
    }
  },
  'export-done': async (stage) => {
    await startExport(stage, join(stage.directory, 'all.epub'))
    await button(stage, 'common.done').waitFor()
  },
  'export-failed': async (stage) => {
    await startExport(stage, join(stage.directory, 'missing', 'all.epub'))
    await dialog(stage).getByRole('alert').waitFor()
  },
  backup: sheetOverList('backup'),
  rules: sheetOverList('rules'),
  rule: (stage) => changeRule(stage, null),
  'rule-mistake': (stage) => changeRule(stage, 'harbour is:wonderful'),
  'move-feed': async (stage) => {
    await stage.page.locator('[data-sidebar-row]', { hasText: 'Harbour Post' }).first().click()
    await run(stage, 'place-to')
    await dialog(stage).waitFor()
  },
  'new-folder': sheetOverList('add-folder'),
  'tag-menu': async ({ page }) => {
    await page.locator('[data-sidebar-row]', { hasText: 'to quote' }).click({ button: 'right' })
    await page.getByRole('menu').waitFor()
  },
  'feed-menu': (stage) => feedMenu(stage, null),
  'feed-settings': (stage) => feedMenu(stage, 'sidebar.feedSettings'),
  'feed-ledger': (stage) => feedMenu(stage, 'sidebar.ledger'),
  unsubscribe: (stage) => feedMenu(stage, 'sidebar.unsubscribe')
}
