import type { Page } from '@playwright/test'
import type { LaunchedApp } from '../../tests/helpers/launchApp'
import { proportionalMiB } from './memory'
import { keystrokes } from './plainSearch'

/** What one keystroke led to, in milliseconds after it; null for what a later keystroke overtook. */
export interface TypedKey {
  /** From the session's start, without what the window does before it. */
  readonly ids: number | null
  readonly first: number | null
  readonly fused: number | null
  readonly drawn: number | null
}

/** Typing as the window saw it. `longest`: its longest task of 50 ms or more; 0 when there was none. */
export interface Typing {
  readonly keys: readonly TypedKey[]
  readonly longest: number
}

/** `settled`: a key comes once the last one's results are drawn · `human`: every 60 ms, whatever is drawn. */
export type Pace = 'settled' | 'human'

const HUMAN_MS = 60

/** Types queries letter by letter into the real search box. */
export async function typeQueries(page: Page, queries: readonly string[], pace: Pace): Promise<Typing> {
  const box = page.getByRole('searchbox', { name: 'Search stories' })
  const texts = queries.map(keystrokes)
  return await box.evaluate(typeAll, { texts, pause: pace === 'human' ? HUMAN_MS : null })
}

interface TypeArgs {
  readonly texts: readonly (readonly string[])[]
  readonly pause: number | null
}

/** Runs in the page: sets the box as keys would; hears of ids by the session's measures, of results by the list that says what it answers. */
async function typeAll(element: SVGElement | HTMLElement, { texts, pause }: TypeArgs): Promise<Typing> {
  const input = element as HTMLInputElement
  const keys = new Map<string, { at: number; ids: number | null; first: number | null; fused: number | null; drawn: number | null }>()
  let longest = 0
  let wake = (): void => undefined
  const measures = new PerformanceObserver((list) => {
    for (const { name, startTime, duration, detail } of list.getEntries() as PerformanceMeasure[]) {
      const key = keys.get(detail.query)
      const step = name === 'search:first' ? 'first' : 'fused'
      if (key === undefined || !name.startsWith('search:')) continue
      key[step] ??= startTime + duration - key.at
      if (step === 'first') key.ids ??= duration
    }
    wake()
  })
  measures.observe({ type: 'measure' })
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  tasks.observe({ type: 'longtask' })
  const lists = new MutationObserver(() => {
    const key = keys.get(document.querySelector('[data-results-for]')?.getAttribute('data-results-for') ?? '')
    if (key !== undefined) key.drawn ??= performance.now() - key.at
    wake()
  })
  lists.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-results-for'] })

  const set = (text: string): void => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      wake = () => (holds() ? resolve() : undefined)
      wake()
    })
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

  for (const typed of texts) {
    for (const text of typed) {
      const key = { at: performance.now(), ids: null, first: null, fused: null, drawn: null }
      keys.set(text, key)
      set(text)
      if (pause === null) await until(() => key.first !== null && key.fused !== null && key.drawn !== null)
      else await wait(pause)
    }
    // The archive's own ranking comes 120 ms after the last key, and is drawn as well.
    await wait(400)
    set('')
    await wait(50)
  }
  for (const observer of [measures, tasks, lists]) observer.disconnect()
  return { keys: [...keys.values()].map(({ ids, first, fused, drawn }) => ({ ids, first, fused, drawn })), longest }
}

/** Milliseconds from the window's first paint until a query was answered by the window's own index. */
export async function timeToAnswer(page: Page, query: string): Promise<number> {
  // The transpiler names functions through a helper, which code that runs in the page must find there.
  await page.evaluate('globalThis.__name = (named) => named')
  return page.evaluate(askUntilAnswered, query)
}

/** Runs in the page: asks again and again, since nobody tells when the index is there. */
function askUntilAnswered(query: string): Promise<number> {
  return new Promise((resolve) => {
    let asked = 0
    const ask = (): void => {
      const input = document.querySelector<HTMLInputElement>('input[type=search], [role=searchbox]')
      if (input === null) return
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, `${query}${' '.repeat(++asked % 2)}`)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const timer = setInterval(ask, 10)
    const measures = new PerformanceObserver((list) => {
      const answered = (list.getEntries() as PerformanceMeasure[]).find(({ name, detail }) => name === 'search:first' && detail.hits > 0)
      if (answered === undefined) return
      clearInterval(timer)
      measures.disconnect()
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
      resolve(answered.startTime + answered.duration - painted)
    })
    measures.observe({ type: 'measure' })
  })
}

/** Proportional memory of the window's process, in MiB; its workers are threads of it. */
export async function windowMemory({ electron }: LaunchedApp): Promise<number> {
  const pids = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid)
  )
  return proportionalMiB(pids)
}
