import type { MessageKey } from '@shared/messages/catalog'
import type { LanguageTag } from '@shared/messages/languages'
import { createTranslator, type MessageValues, speak } from '@shared/messages/translator'
import { app } from 'electron'

const translator = createTranslator()

/** What the menu and the system's notifications say. */
export const say = (key: MessageKey, values?: MessageValues): string => translator._(key, values)

/** Has the shell speak a language from now on. */
export const speakLanguage = (language: LanguageTag): Promise<void> => speak(translator, language, app.getPreferredSystemLanguages())
