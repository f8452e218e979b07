import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds in the window, a line a rule. The lines between panes belong to no landmark, as the window splitter pattern of the
 * ARIA Authoring Practices has it; their names and keys are tested in layout.spec.ts.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Electron's contexts can't open the blank page that axe's newer mode uses.
  const { violations } = await new AxeBuilder({ page }).exclude('[role="separator"]').setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
