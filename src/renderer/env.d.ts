import type { OffprintApi } from '@shared/contract/api'

declare global {
  interface Window {
    /** The bridge that the preload exposes; the window's only way out. */
    readonly offprint: OffprintApi
  }
}
