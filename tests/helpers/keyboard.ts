import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { commandOf } from '../../src/renderer/commands/commands'

const STEPS = 80
/** Read as a file: the test runner takes no JSON modules. */
const words: Readonly<Record<string, string>> = JSON.parse(readFileSync('src/shared/messages/en/commands.json', 'utf8'))

/** Presses Tab until this has the focus. Fails when it can't be reached so. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await target.page().keyboard.press(key)
  }
  await expect(target, `reached by ${STEPS} times ${key}`).toBeFocused()
}

/** Goes to a row of the sidebar: by Tab to the one stop it has, from there by the arrows. */
export async function walkTo(row: Locator): Promise<void> {
  const page = row.page()
  await tabTo(page.locator('[data-sidebar-row][tabindex="0"]'), 'Shift+Tab')
  await page.keyboard.press('Home')
  for (let step = 0; step < STEPS; step++) {
    if (await row.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(row, `reached by ${STEPS} arrows`).toBeFocused()
}

/** Runs a command by its id as a reader does who knows no key: by the palette. */
export async function runCommand(page: Page, id: string): Promise<void> {
  const command = commandOf(id)
  if (command === undefined) throw new Error(`there is no command ${id}`)
  const title = words[command.title.replace('commands.', '')] ?? ''
  await page.keyboard.press('Control+k')
  const option = page.getByRole('option', { name: title, exact: true }).first()
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.insertText(`>${title}`)
  await expect(option).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
}

/** Counts what a mouse does in the window from now on. */
export async function watchForMouse(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const root = document.documentElement
    root.dataset['mouse'] = '0'
    for (const type of ['pointerdown', 'mousedown', 'wheel'])
      window.addEventListener(type, () => (root.dataset['mouse'] = String(Number(root.dataset['mouse']) + 1)), { capture: true })
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset['mouse']))
}
