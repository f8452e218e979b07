/** Numbers given to words in order of arrival, by a hash of each: some 10 bytes a word, where a `Map` takes a hundred. */
export interface NumberTable {
  readonly size: number
  /** The number of a hash; a new one when it has none. */
  add(hash: number): number
  /** The number of a hash; -1 when it has none. */
  get(hash: number): number
}

/** Open addressing with linear probing; at most two thirds full. */
export function makeNumberTable(): NumberTable {
  let hashes = new Uint32Array(1 << 12)
  /** One more than the number; 0 where nothing is. */
  let numbers = new Uint32Array(1 << 12)
  let size = 0

  /** Where a hash is, or the free place where it would be. */
  function placeOf(hash: number): number {
    const mask = hashes.length - 1
    let place = (Math.imul(hash, 0x9e3779b1) >>> 0) & mask
    while (numbers[place] !== 0 && hashes[place] !== hash) place = (place + 1) & mask
    return place
  }

  function put(hash: number, number: number): void {
    const place = placeOf(hash)
    hashes[place] = hash
    numbers[place] = number + 1
  }

  function grow(): void {
    const [oldHashes, oldNumbers] = [hashes, numbers]
    hashes = new Uint32Array(oldHashes.length * 2)
    numbers = new Uint32Array(oldHashes.length * 2)
    for (const [place, number] of oldNumbers.entries()) if (number !== 0) put(oldHashes[place] ?? 0, number - 1)
  }

  return {
    get size() {
      return size
    },
    get: (hash) => (numbers[placeOf(hash)] ?? 0) - 1,
    add(hash) {
      const known = (numbers[placeOf(hash)] ?? 0) - 1
      if (known >= 0) return known
      if (size * 3 > hashes.length * 2) grow()
      put(hash, size)
      size++
      return size - 1
    }
  }
}

/** FNV-1a over UTF-16 units, its bits stirred. Of 300,000 words some ten share theirs with another, which then counts as one. */
export function hashWord(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
