import type { ElectronApplication, Page } from '@playwright/test'
import { commandOf } from '../../src/renderer/commands/commands'
import type { MessageKey } from '../../src/shared/messages/catalog'
import type { MessageValues } from '../../src/shared/messages/translator'

/** The app that views are arranged in. */
export interface Stage {
  readonly page: Page
  readonly electron: ElectronApplication
  /** A message in the language that the window speaks. */
  readonly say: (key: MessageKey, values?: MessageValues) => string
  /** Where files may be written. */
  readonly directory: string
}

/** Brings a view on screen, from a window that has just opened. May answer what must be done once its pictures are taken. */
export type View = (stage: Stage) => Promise<void | (() => Promise<void>)>
export type Views = Readonly<Record<string, View>>

/** A story with a topic, links, pictures and a timeline. */
const storyOf = (page: Page) => page.getByRole('feed').getByRole('article').filter({ hasText: 'A jury, a clock and a day given back' })

export const searchBox = ({ page }: Stage) => page.getByRole('searchbox').first()
export const dialog = ({ page }: Stage) => page.getByRole('dialog').last()

export async function press({ page }: Stage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

export async function openStory({ page }: Stage): Promise<void> {
  await storyOf(page).click()
  await page.locator('[data-reading] img').first().waitFor()
}

/** Runs a command by its id, as the palette finds it. */
export async function run(stage: Stage, id: string): Promise<void> {
  const command = commandOf(id)
  if (command === undefined) throw new Error(`there is no command ${id}`)
  const title = stage.say(command.title)
  await stage.page.keyboard.press('ControlOrMeta+k')
  await stage.page.getByRole('listbox').waitFor()
  await stage.page.keyboard.insertText(`>${title}`)
  const chosen = stage.page.locator('[role="option"][data-focused]', { hasText: title })
  await chosen.waitFor()
  await stage.page.keyboard.press('Enter')
  await chosen.waitFor({ state: 'detached' })
}

/** A sheet that a command lays over the open story. */
export const sheet =
  (id: string): View =>
  async (stage) => {
    await openStory(stage)
    await run(stage, id)
    await dialog(stage).waitFor()
  }

/** A sheet that a command lays over the list. */
export const sheetOverList =
  (id: string): View =>
  async (stage) => {
    await stage.page.getByRole('feed').waitFor()
    await run(stage, id)
    await dialog(stage).waitFor()
  }

/** Opens the menu of the first feed of the sidebar and chooses a line of it, if one is named. */
export async function feedMenu(stage: Stage, line: MessageKey | null): Promise<void> {
  await stage.page.locator('[data-sidebar-row]', { hasText: 'Harbour Post' }).first().click({ button: 'right' })
  await stage.page.getByRole('menu').waitFor()
  if (line === null) return
  await stage.page.getByRole('menuitem', { name: stage.say(line), exact: true }).click()
  await dialog(stage).waitFor()
}

/** Answers the system's dialogs for opening and saving with this path. */
export async function answerFileDialogs({ electron }: Stage, path: string): Promise<void> {
  await electron.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** The id of the library's process. */
export function libraryProcess({ electron }: Stage): Promise<number | null> {
  return electron.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ name, serviceName }) => name === 'Offprint library' || serviceName?.includes('Offprint library'))?.pid ??
      null
  )
}
