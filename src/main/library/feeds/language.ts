/** A language tag in its canonical form (BCP 47: `en_us` is `en-US`); null for what is none. */
export function languageTag(text: string | null | undefined): string | null {
  const plain = (text ?? '').trim().replaceAll('_', '-').replace(/\..*/, '')
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(plain)) return null
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? null
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}
