/** A short message at the foot of the window, with at most one thing to do about it. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action: { readonly title: string; readonly run: () => void } | null
}

const SHOWN_MS = 8000
let lastId = 0
let toasts: readonly Toast[] = []
const listeners = new Set<() => void>()

function replace(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a message for eight seconds; a newer one takes its place. */
export function showToast(text: string, action: Toast['action'] = null): void {
  const id = ++lastId
  replace([{ id, text, action }])
  setTimeout(() => dismissToast(id), SHOWN_MS)
}

export function dismissToast(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id))
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  current: (): readonly Toast[] => toasts
}
