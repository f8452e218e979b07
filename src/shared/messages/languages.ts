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

/** The first of the preferred locales that the interface speaks (RFC 4647 §3.4 “lookup”, Chinese by script); English where it speaks none. */
export function matchLanguage(preferred: readonly string[]): LanguageTag {
  for (const locale of preferred) {
    const { language, script } = new Intl.Locale(locale).maximize()
    const found = languages.find(({ tag }) => tag === language || tag === `${language}-${script}`)
    if (found) return found.tag
  }
  return 'en'
}

/** The locale that dates, numbers and lists follow: the reader's own regional one where it is of the chosen language. */
export function localeOf(language: LanguageTag, preferred: readonly string[]): string {
  return (
    preferred.find(
      (locale) => matchLanguage([locale]) === language && new Intl.Locale(locale).language === new Intl.Locale(language).language
    ) ?? language
  )
}
