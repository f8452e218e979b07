/** The items with the largest values, largest first, without sorting all: a heap holds the best so far, the smallest on top. */
export function largest(items: readonly number[], limit: number, worth: (item: number) => number): number[] {
  if (items.length <= limit) return [...items].sort((a, b) => worth(b) - worth(a))
  const heap = items.slice(0, limit)
  for (let at = (limit >> 1) - 1; at >= 0; at--) sink(heap, at, worth)
  for (let at = limit; at < items.length; at++) {
    const item = items[at] ?? 0
    if (worth(item) <= worth(heap[0] ?? item)) continue
    heap[0] = item
    sink(heap, 0, worth)
  }
  return heap.sort((a, b) => worth(b) - worth(a))
}

function sink(heap: number[], from: number, worth: (item: number) => number): void {
  let at = from
  while (true) {
    const children = [at * 2 + 1, at * 2 + 2].filter((child) => child < heap.length)
    const [least = at] = children.sort((a, b) => worth(heap[a] ?? 0) - worth(heap[b] ?? 0))
    if (worth(heap[least] ?? 0) >= worth(heap[at] ?? 0)) return
    const [upper = 0, lower = 0] = [heap[at], heap[least]]
    heap[at] = lower
    heap[least] = upper
    at = least
  }
}
