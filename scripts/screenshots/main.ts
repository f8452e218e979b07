import type { MessageKey } from '../../src/shared/messages/catalog'
import type { LanguageTag } from '../../src/shared/messages/languages'
import { createTranslator, speak } from '../../src/shared/messages/translator'
import { launchApp, temporaryLibrary } from '../../tests/helpers/launchApp'
import { startLocalNews } from '../../tests/helpers/localNews'
import { addSampleEdition } from '../../tests/helpers/sampleLibrary'
import { take } from './camera'
import { liveIn } from './livedIn'
import { shotsOf } from './options'
import { type Shot, sizes } from './shots'
import type { Stage, View, Views } from './stage'
import { emptyLists, lists } from './views/lists'
import { reading } from './views/reading'
import { sheets } from './views/sheets'
import { troublesWith } from './views/troubles'

/**
 * `npm run screenshots`: every view of the sample edition in every theme at two sizes into dist/screenshots/, and the few that are
 * shown in docs/screenshots/ there; `-- --gallery` takes these alone. `-- --views search,palette --themes dark --sizes 900,420
 * --languages de,ar --out DIR` takes only what it names, and leaves docs/ alone.
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
  page.setDefaultTimeout(30_000)
  await takeViews({ 'first-run': () => page.getByRole('textbox').first().waitFor() })
  await addSampleEdition(page)
  await takeViews(emptyLists)
  await liveIn(page)
  await takeViews({ ...lists, ...reading, ...sheets })
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

/** Each view that is asked for, in each language once. */
async function takeViews(views: Views): Promise<void> {
  for (const [view, arrange] of Object.entries(views)) {
    const shots = shotsOf(view)
    const languages = [...new Set(shots.map(({ language }) => language))]
    for (const language of languages) {
      const ofLanguage = shots.filter((shot) => shot.language === language)
      await takeShots(arrange, language, ofLanguage).catch((thrown: unknown) => {
        missed.push(`${view} in ${language}: ${thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown)}`)
      })
    }
  }
}

/** A view that is arranged once in all its themes and sizes. */
async function takeShots(arrange: View, language: LanguageTag, shots: readonly Shot[]): Promise<void> {
  const [first] = shots
  if (first === undefined) return
  await begin(language, first)
  const end = await arrange(stage)
  for (const shot of shots) await take(stage, shot)
  await end?.()
}

/** Opens the window anew in a language, in the size that the view is arranged in. */
async function begin(language: LanguageTag, { width }: Shot): Promise<void> {
  const { page } = stage
  await page.setViewportSize(sizes[width])
  await speak(translator, language, [language])
  await page.evaluate((tag) => window.offprint.request('settings.set', { language: tag }), language)
  await page.reload()
  await page.waitForFunction(
    (tag) => document.documentElement.dataset['ready'] === 'true' && document.documentElement.lang === tag,
    language
  )
}
