import { type Settings, settings as settingsSchema } from '@shared/contract/settings'
import { useSyncExternalStore } from 'react'
import { request } from './request'
import { createStore, type Store } from './store'

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] }

let store: Store<Settings> | null = null

/** The settings, and a function that changes some of them: at once in the window, and for good once the library has them. */
export function useSettings(): readonly [Settings, (patch: SettingsPatch) => void] {
  store ??= readSettings()
  return [useSyncExternalStore(store.subscribe, store.get), changeSettings]
}

function readSettings(): Store<Settings> {
  const settings = createStore(settingsSchema.parse({}))
  request('settings.get', undefined).then(settings.set, report)
  return settings
}

function changeSettings(patch: SettingsPatch): void {
  if (store === null) return
  store.set({ ...store.get(), ...patch })
  request('settings.set', patch).catch(report)
}

function report(thrown: unknown): void {
  console.error('the settings could not be reached', thrown)
}
