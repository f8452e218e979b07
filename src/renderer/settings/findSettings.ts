import { fold } from '@shared/text/fold'
import { t } from '../messages/translate'
import { type SettingRow, sectionTitles, settingsTable } from './settingsTable'

/** The settings whose title, explanation, section or options hold every word that is typed; all of them while nothing is. */
export function findSettings(typed: string): readonly SettingRow[] {
  const wanted = fold(typed).split(/\s+/u).filter(Boolean)
  return settingsTable.filter((row) => {
    const text = fold(wordsOf(row).join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

function wordsOf({ title, about, section, options }: SettingRow): readonly string[] {
  const choices = Array.isArray(options) ? options.map(({ words }) => words()) : []
  return [t(title), t(about), t(sectionTitles[section]), ...choices]
}
