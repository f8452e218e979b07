import { type ReactNode, useEffect, useRef, useState } from 'react'
import { KeyEditor } from '../commands/KeyEditor'
import { Button } from '../design/Button'
import { Dialog } from '../design/Dialog'
import { FilterField } from '../design/FilterField'
import { BackupChoices } from '../export/BackupSection'
import { t } from '../messages/translate'
import { findSettings } from './findSettings'
import { LibraryFigures } from './LibraryFigures'
import { controlId, SettingControl } from './SettingControl'
import styles from './SettingsDialog.module.css'
import { type SettingRow, type SettingSection, sectionTitles, settingSections } from './settingsTable'

interface SettingsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onStorage: () => void
  readonly onRules: () => void
}

/** Everything that can be chosen, in one place that can be searched. */
export function SettingsDialog({ isOpen, onClose, onStorage, onRules }: SettingsDialogProps) {
  return (
    <Dialog title={t('commands.settings')} width="wide" isOpen={isOpen} onClose={onClose}>
      <SettingsView onStorage={onStorage} onRules={onRules} />
    </Dialog>
  )
}

function SettingsView({ onStorage, onRules }: Pick<SettingsDialogProps, 'onRules' | 'onStorage'>) {
  const [typed, setTyped] = useState('')
  const view = useRef<HTMLDivElement>(null)
  useLanguageKept()
  const rows = findSettings(typed)
  const isSearching = typed.trim() !== ''
  /** What a section holds beside its settings, shown while nothing is searched for. */
  const parts: Partial<Record<SettingSection, ReactNode>> = {
    keys: <KeyEditor />,
    sync: <Button onPress={onRules}>{t('rules.open')}</Button>,
    storage: <Button onPress={onStorage}>{t('settings.openStorage')}</Button>,
    backup: <BackupChoices />,
    library: <LibraryFigures />
  }
  const shown = settingSections.filter((section) => rows.some((row) => row.section === section) || (!isSearching && section in parts))
  const show = (section: SettingSection) => {
    const heading = view.current?.querySelector<HTMLElement>(`#settings-${section}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <div ref={view} className={styles.view}>
      <FilterField label={t('settings.search')} value={typed} onChange={setTyped} />
      <p role="status" className="visually-hidden">
        {isSearching && t('settings.found', { count: rows.length })}
      </p>
      {!isSearching && (
        <nav aria-label={t('settings.sections')} className={styles.sections}>
          {settingSections.map((section) => (
            <button key={section} type="button" className={styles.section} onClick={() => show(section)}>
              {t(sectionTitles[section])}
            </button>
          ))}
        </nav>
      )}
      {shown.length === 0 && <p className={styles.nothing}>{t('settings.nothingFound', { query: typed })}</p>}
      {shown.map((section) => (
        <section key={section} aria-labelledby={`settings-${section}`} className={styles.group}>
          <h3 id={`settings-${section}`} tabIndex={-1} className={styles.title}>
            {t(sectionTitles[section])}
          </h3>
          <SettingRows rows={rows.filter((row) => row.section === section)} />
          {!isSearching && parts[section]}
        </section>
      ))}
    </div>
  )
}

function SettingRows({ rows }: { readonly rows: readonly SettingRow[] }) {
  if (rows.length === 0) return null
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <SettingControl key={row.key} row={row} />
      ))}
    </ul>
  )
}

let spoken = ''

/** A change of language draws the window anew; the focus goes back to where the language was chosen. */
function useLanguageKept(): void {
  useEffect(() => {
    const { lang } = document.documentElement
    if (spoken !== '' && spoken !== lang) document.getElementById(controlId({ key: 'language' }))?.focus()
    spoken = lang
  }, [])
}
