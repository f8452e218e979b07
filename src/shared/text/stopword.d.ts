/** The lists of `stopword` 3.1 that are used; the package carries no types. */
declare module 'stopword' {
  type List = readonly string[]
  export const ara: List
  export const ces: List
  export const dan: List
  export const deu: List
  export const ell: List
  export const eng: List
  export const fas: List
  export const fin: List
  export const fra: List
  export const heb: List
  export const hun: List
  export const ita: List
  export const jpn: List
  export const kor: List
  export const nld: List
  export const nob: List
  export const pol: List
  export const por: List
  export const ron: List
  export const rus: List
  export const spa: List
  export const swe: List
  export const tha: List
  export const tur: List
  export const ukr: List
  export const vie: List
  export const zho: List
}
