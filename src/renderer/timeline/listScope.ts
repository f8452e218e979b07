import type { OfflineScope } from '@shared/contract/offline'
import type { WindowState } from '../useWindowState'

/** The list on screen, as the library knows it. */
export function listScope({ navigation: { query, scope }, settings }: Pick<WindowState, 'navigation' | 'settings'>): {
  readonly scope: OfflineScope
  readonly unreadOnly: boolean
} {
  if (query !== null && query.trim() !== '') return { scope: { kind: 'search', query }, unreadOnly: false }
  return { scope, unreadOnly: settings.unreadOnly }
}
