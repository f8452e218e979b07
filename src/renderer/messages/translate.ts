import type { MessageKey } from '@shared/messages/catalog'
import { type LanguageTag, languages, languageTag, matchLanguage } from '@shared/messages/languages'
import { createTranslator, type MessageValues, speak } from '@shared/messages/translator'

/** What the reader chose: a language, or that of the system. */
export type LanguageChoice = LanguageTag | 'system'

const REMEMBERED = 'language'
/** Speaks English until `setLanguage` tells otherwise. */
export const translator = createTranslator()

/** What the interface says under a key, in the reader's language. */
export function t(key: MessageKey, values?: MessageValues): string {
  return translator._(key, values)
}

/** The locale that dates, numbers and lists are written by. */
export const locale = (): string => translator.locale

/** Null until a language was chosen. */
let language: LanguageTag | null = null
/** The language that is spoken. */
export const spokenLanguage = (): LanguageTag => language ?? 'en'

let speaking: Promise<void> = Promise.resolve()

/** Has the window speak a language from now on; of two choices the later one stays. What is drawn already must be drawn anew. */
export function setLanguage(choice: LanguageChoice): Promise<void> {
  const next = () => speakNow(choice)
  speaking = speaking.then(next, next)
  return speaking
}

async function speakNow(choice: LanguageChoice): Promise<void> {
  const tag = choice === 'system' ? matchLanguage(navigator.languages) : choice
  localStorage.setItem(REMEMBERED, choice)
  if (tag === language) return
  await speak(translator, tag, navigator.languages)
  language = tag
  document.documentElement.lang = tag
  document.documentElement.dir = languages.find((language) => language.tag === tag)?.direction ?? 'ltr'
}

/** Before the library has answered: the language of the last time. */
export function rememberedLanguage(): LanguageChoice {
  const known = languageTag.safeParse(localStorage.getItem(REMEMBERED))
  return known.success ? known.data : 'system'
}
