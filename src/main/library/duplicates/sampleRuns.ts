/** Words of a run: common turns of phrase are shorter. */
const RUN = 4
/** Runs kept of a text. Two texts that share a quarter of their runs have four of them in common on average. */
const SAMPLES = 16
/** Keeps a run's hash within what a number holds exactly: 21 + 32 bits. */
const HIGH = 2 ** 32

/**
 * The runs of four words with the smallest hashes (MinHash with one hash function, bottom-k): whatever else two texts hold,
 * those that share many runs share some of these. In rising order; fewer for a short text.
 */
export function sampleRuns(words: readonly string[]): number[] {
  const hashes = words.map(hashWord)
  const smallest: number[] = []
  for (let start = 0; start + RUN <= hashes.length; start++) insert(smallest, hashRun(hashes, start))
  return smallest
}

/** Keeps the sorted list of the smallest, each once. */
function insert(smallest: number[], value: number): void {
  if (smallest.length === SAMPLES && value >= (smallest[SAMPLES - 1] ?? 0)) return
  let place = smallest.length
  while (place > 0 && (smallest[place - 1] ?? 0) > value) place--
  if (place > 0 && smallest[place - 1] === value) return
  smallest.splice(place, 0, value)
  if (smallest.length > SAMPLES) smallest.pop()
}

function hashRun(hashes: readonly number[], start: number): number {
  let [low, high] = [0x9e3779b1, 0x85ebca6b]
  for (let at = start; at < start + RUN; at++) {
    const word = hashes[at] ?? 0
    low = stir(Math.imul(low, 31) + word)
    high = stir(Math.imul(high, 37) ^ word)
  }
  return (high >>> 11) * HIGH + low
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Stirs the bits of a hash (the end of MurmurHash3). */
function stir(value: number): number {
  let stirred = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35)
  return (stirred ^ (stirred >>> 16)) >>> 0
}
