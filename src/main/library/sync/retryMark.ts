/** A story stored without its page, for a reason that passes, is tried again at so many later syncs. */
const ATTEMPTS = 3

/** What the stored fingerprint says of an item whose present one is `itemHash`. `tries` counts the failed ones before. */
export type Known = { readonly kind: 'same' } | { readonly kind: 'retry'; readonly tries: number } | { readonly kind: 'changed' }

/** Compares a stored fingerprint, which may carry a mark to try again, with the item's present one. */
export function compareHash(stored: string, itemHash: string): Known {
  if (stored === itemHash) return { kind: 'same' }
  const [, tries, hash] = /^retry-(\d):(.*)$/.exec(stored) ?? []
  return hash === itemHash ? { kind: 'retry', tries: Number(tries) } : { kind: 'changed' }
}

/** The fingerprint to store for an item whose page failed for now; unmarked once it was tried often enough. */
export function markForRetry(itemHash: string, tries: number): string {
  return tries + 1 > ATTEMPTS ? itemHash : `retry-${tries + 1}:${itemHash}`
}

export function isMarkedForRetry(itemHash: string): boolean {
  return itemHash.startsWith('retry-')
}

/** The fingerprint without its mark. */
export function unmarked(itemHash: string): string {
  return itemHash.replace(/^retry-\d:/, '')
}
