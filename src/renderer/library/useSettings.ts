import { type Settings, settings as settingsSchema } from '@shared/contract/settings'
import { useSyncExternalStore } from 'react'
import { report } from '../design/report'
import { request } from './request'
import { createStore, type Store } from './store'

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] }

const REMEMBERED = 'settings'
let store: Store<Settings> | null = null

/** The settings, and a function that changes some of them: at once in the window, and for good once the library has them. */
export function useSettings(): readonly [Settings, (patch: SettingsPatch) => void] {
  store ??= readSettings()
  return [useSyncExternalStore(store.subscribe, store.get), changeSettings]
}

function readSettings(): Store<Settings> {
  const settings = createStore(rememberedSettings())
  settings.subscribe(() => localStorage.setItem(REMEMBERED, JSON.stringify(settings.get())))
  report(request('settings.get', undefined).then(settings.set))
  return settings
}

/** Before the library has answered: the settings of the last time, so that nothing flashes or moves; the defaults where there are none. */
function rememberedSettings(): Settings {
  const { data } = settingsSchema.safeParse(parseJson(localStorage.getItem(REMEMBERED)))
  return data ?? settingsSchema.parse({})
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text)
  } catch {
    return {}
  }
}

function changeSettings(patch: SettingsPatch): void {
  if (store === null) return
  store.set({ ...store.get(), ...patch })
  report(request('settings.set', patch))
}
