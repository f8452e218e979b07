/** Letters that Unicode does not take apart but readers type plainly. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ŧ: 't',
  ё: 'е',
  ى: 'ي',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ة: 'ه'
}
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/** Marks a reader leaves out: Latin and Greek accents, Cyrillic stress, Hebrew points, Arabic vowels and tatweel. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+|\u0301|[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/gu

/** Brings a word to the one form under which it is indexed, asked for and compared: lower case, no accents, plain letters. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  // Most words of most libraries are plain ASCII.
  if (/^[\u0020-\u007e]*$/.test(lower)) return lower
  const letters = lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
  return letters.normalize('NFD').replace(accents, '').normalize('NFC')
}
