import type { MessageKey } from '../../src/shared/messages/catalog'
import type { LanguageTag } from '../../src/shared/messages/languages'
import { createTranslator, speak } from '../../src/shared/messages/translator'
import { launchApp, temporaryLibrary } from '../../tests/helpers/launchApp'
import { startLocalNews } from '../../tests/helpers/localNews'
import { addSampleEdition } from '../../tests/helpers/sampleLibrary'
import { take } from './camera'
import { liveIn } from './livedIn'
import { narrow, options, type Size } from './options'
import type { Stage, View, Views } from './stage'
import { emptyLists, lists } from './views/lists'
import { reading } from './views/reading'
import { sheets } from './views/sheets'
import { troublesWith } from './views/troubles'

/**
 * `npm run screenshots`: every view of the sample edition in every theme at two sizes, one narrow and one right to left, into
 * dist/screenshots/, and the few that are shown in docs/screenshots/ there. `-- --views search,palette --themes dark --sizes 900,420
 * --languages de,ar --out DIR` takes only these, and leaves docs/ alone.
 */
const library = temporaryLibrary()
const news = await startLocalNews()
const app = await launchApp(library.directory)
const translator = createTranslator()
const stage: Stage = {
  page: app.page,
  electron: app.electron,
  say: (key: MessageKey, values = {}) => translator._(key, values),
  directory: library.directory
}
const missed: string[] = []
try {
  const { page } = stage
  await page.emulateMedia({ reducedMotion: 'reduce' })
  page.setDefaultTimeout(15_000)
  const firstRun = page.getByRole('textbox').first()
  await takeViews({ 'first-run': () => firstRun.waitFor() })
  await addSampleEdition(page)
  await takeViews(emptyLists)
  await liveIn(page)
  await takeViews({ ...lists, ...reading, ...sheets })
  if (options.isWhole) await takeOthers()
  await takeViews(troublesWith(news))
} finally {
  await app.close()
  await news.server.close()
  library.remove()
}
if (missed.length > 0) {
  console.error(`These views could not be brought on screen:\n${missed.join('\n')}`)
  process.exitCode = 1
}

/** Each view that is asked for in every language, size and theme. */
async function takeViews(views: Views): Promise<void> {
  for (const [name, arrange] of Object.entries(views).filter(([name]) => options.wants(name))) {
    for (const language of options.languages) await takeView(name, arrange, language, options.sizes)
  }
}

/** The window of a telephone's width, and that of a reader of Arabic. */
async function takeOthers(): Promise<void> {
  for (const [name, arrange] of Object.entries({ start: lists['start'], reading: reading['reading'] })) {
    if (arrange === undefined) continue
    await takeView(name, arrange, 'en', [narrow])
    await takeView(name, arrange, 'ar', options.sizes)
  }
}

/** One view in every theme; one that does not come is named at the end, and the others are taken all the same. */
async function takeView(view: string, arrange: View, language: LanguageTag, sizes: readonly Size[]): Promise<void> {
  try {
    await begin(language, sizes)
    const end = await arrange(stage)
    for (const size of sizes) {
      await stage.page.setViewportSize(size)
      for (const theme of options.themes) await take(stage, { view, theme, size, language })
    }
    await end?.()
  } catch (thrown) {
    missed.push(`${view} in ${language}: ${thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown)}`)
  }
}

/** Opens the window anew in a language, in the first of the sizes. */
async function begin(language: LanguageTag, sizes: readonly Size[]): Promise<void> {
  const { page } = stage
  await page.setViewportSize(sizes[0] ?? narrow)
  await speak(translator, language, [language])
  await page.evaluate((tag) => window.offprint.request('settings.set', { language: tag }), language)
  await page.reload()
  await page.waitForFunction(
    (tag) => document.documentElement.dataset['ready'] === 'true' && document.documentElement.lang === tag,
    language
  )
}
