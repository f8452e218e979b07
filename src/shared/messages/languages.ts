import { z } from 'zod'

/** A language of the interface: BCP 47 tag, its own name for itself, and which way it is written. */
export interface Language {
  readonly tag: LanguageTag
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
}

export const languageTag = z.enum(['ar', 'de', 'en', 'es', 'fr', 'ru', 'zh-Hans'])
export type LanguageTag = z.infer<typeof languageTag>

/** Every language the interface speaks, by its own name. */
export const languages: readonly Language[] = [
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'ru', name: 'Русский', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'zh-Hans', name: '简体中文', direction: 'ltr' }
]

/** A locale as the system names it; null for what is none, such as the “c” of a Unix that has no language set. */
function readLocale(name: string): Intl.Locale | null {
  try {
    return new Intl.Locale(name)
  } catch {
    return null
  }
}

/** The first of the preferred locales that the interface speaks (RFC 4647 §3.4 “lookup”, Chinese by script); English where it speaks none. */
export function matchLanguage(preferred: readonly string[]): LanguageTag {
  for (const locale of preferred) {
    const known = readLocale(locale)?.maximize()
    const found = known && languages.find(({ tag }) => tag === known.language || tag === `${known.language}-${known.script}`)
    if (found) return found.tag
  }
  return 'en'
}

/** The locale that dates, numbers and lists follow: the reader's own regional one where it is of the chosen language. */
export function localeOf(language: LanguageTag, preferred: readonly string[]): string {
  const own = new Intl.Locale(language).language
  return preferred.find((locale) => matchLanguage([locale]) === language && readLocale(locale)?.language === own) ?? language
}
