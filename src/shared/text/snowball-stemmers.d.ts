/** The part of `snowball-stemmers` 0.6 that is used; the package carries no types. */
declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: string): { stem(word: string): string }
}
