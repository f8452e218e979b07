import { type Settings, settings, settingsPatch } from '@shared/contract/settings'
import type { Sql } from './sql'
import type { Store } from './store'
import type { Archive } from './types'

const UPSERT = 'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'

/** What the reader chose. */
export function settingsMethods(store: Store): Pick<Archive, 'settings' | 'changeSettings'> {
  return {
    settings: () => readSettings(store.sql),
    changeSettings: (patch) =>
      store.write(() => {
        for (const [key, value] of Object.entries(patch)) {
          if (value !== undefined) store.sql.run(UPSERT, key, JSON.stringify(value))
        }
        return readSettings(store.sql)
      })
  }
}

/** A stored choice that this version does not know or allow falls back to its default, alone. */
export function readSettings(sql: Sql): Settings {
  const rows = sql.all<{ key: string; value: string }>('SELECT key, value FROM settings')
  const known = rows.map(({ key, value }) => settingsPatch.safeParse({ [key]: JSON.parse(value) }))
  return settings.parse(Object.assign({}, ...known.map((parsed) => parsed.data)))
}
