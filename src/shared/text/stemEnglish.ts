/**
 * Endings of English inflection only, longest first: plural, past, participle. Derivation stays
 * ("universe" is not "university"), so that a search for one word does not answer with another.
 */
const endings: readonly (readonly [ending: string, replacement: string])[] = [
  ['sses', 'ss'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['oes', 'o'],
  ['eed', 'ee'],
  ['ing', ''],
  ['ed', ''],
  ['s', '']
]
const vowel = /[aeiouy]/

/** Brings the inflected forms of an English word together; takes and gives folded words. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return closeStem(stripEnding(word))
}

function stripEnding(word: string): string {
  for (const [ending, replacement] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (keepsMeaning(stem, ending)) return stem + replacement
  }
  return word
}

/** "news", "bus", "sing", "red": the ending is no ending where too little is left, or the letters before it say so. */
function keepsMeaning(stem: string, ending: string): boolean {
  if (ending === 's') return stem.length > 2 && !/[isu]$/.test(stem) && stem !== 'new'
  if (ending === 'ing' || ending === 'eed') return stem.length > 2 && vowel.test(stem)
  if (ending === 'ed') return stem.length > 2 && vowel.test(stem) && !stem.endsWith('e')
  return stem.length > 1
}

/** "stopped" → "stop", "making" and "makes" → "mak" as "make"; "y" and "i" are one. */
function closeStem(stem: string): string {
  const single = stem.length > 3 && /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
  return single.length > 3 && single.endsWith('e') ? single.slice(0, -1) : single
}
