import { type LaunchedApp, launchApp } from '../../tests/helpers/launchApp'

/** The app on a library. The transpiler names functions through a helper, which code that runs in the page must find there. */
export async function launchMeasured(library: string): Promise<LaunchedApp> {
  const app = await launchApp(library)
  await app.page.evaluate('globalThis.__name = (named) => named')
  return app
}
