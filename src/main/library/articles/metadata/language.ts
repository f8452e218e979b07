import { detect } from 'tinyld'
import type { Page } from './page'
import { firstMeta } from './page'

/** The story's language as a BCP 47 tag: what the page says, what the feed says, else a guess from enough text. */
export function readLanguage(page: Page | null, feedLanguage: string | null, text: string): string | null {
  const said =
    page && (page.document.documentElement.getAttribute('lang') ?? firstMeta(page, ['og:locale', 'content-language', 'language']))
  return toTag(said) ?? toTag(feedLanguage) ?? guess(text)
}

function toTag(text: string | null): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Short texts are guessed wrongly too often to be worth it. */
function guess(text: string): string | null {
  return text.length < 80 ? null : detect(text.slice(0, 1_000)) || null
}
