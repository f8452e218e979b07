const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const letters = /\p{L}/gu

/** Whether the text runs right to left: most of its letters do, whatever the markup says. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 2_000)
  const rtl = sample.match(rightToLeft)?.length ?? 0
  return rtl * 2 > (sample.match(letters)?.length ?? 0) ? 'rtl' : 'ltr'
}
