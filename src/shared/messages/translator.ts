import { type I18n, type Messages, setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { flatten, loadCatalog } from './catalog'
import english from './en'
import { type LanguageTag, localeOf } from './languages'

/** What a message's placeholders stand for. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Made once: it stands under every other language. */
const compiledEnglish = compile(flatten(english))

/** A translator that speaks English until it is told otherwise. */
export function createTranslator(): I18n {
  return setupI18n({ locale: 'en', messages: { en: compiledEnglish } })
}

/** Has a translator speak a language, in the reader's regional manner; what its catalog lacks is said in English. */
export async function speak(i18n: I18n, language: LanguageTag, preferred: readonly string[]): Promise<void> {
  const messages = language === 'en' ? compiledEnglish : { ...compiledEnglish, ...compile(await loadCatalog(language)) }
  const locale = localeOf(language, preferred)
  i18n.load(locale, messages)
  i18n.activate(locale)
}

/** Most messages hold nothing to be filled in; the parser is for the rest. */
function compile(messages: Readonly<Record<string, string>>): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, /[{}<']/.test(text) ? compileMessage(text) : [text]]))
}
