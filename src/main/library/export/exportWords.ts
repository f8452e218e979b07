import type { Settings } from '@shared/contract/settings'
import type { MessageKey } from '@shared/messages/catalog'
import { matchLanguage } from '@shared/messages/languages'
import { createTranslator, type MessageValues, speak } from '@shared/messages/translator'

/** What exported files say of themselves (“Contents”, “Notes”), in the language of the interface. */
export interface ExportWords {
  readonly language: string
  t(key: MessageKey, values?: MessageValues): string
  /** A day, written out. */
  day(at: number): string
}

/** Words in the language that the reader chose, or that of the system. */
export async function exportWords({ language }: Pick<Settings, 'language'>): Promise<ExportWords> {
  const preferred = [Intl.DateTimeFormat().resolvedOptions().locale]
  const tag = language === 'system' ? matchLanguage(preferred) : language
  const translator = createTranslator()
  await speak(translator, tag, preferred)
  const days = new Intl.DateTimeFormat(translator.locale, { dateStyle: 'long' })
  return { language: tag, t: (key, values) => translator._(key, values), day: (at) => days.format(at) }
}
