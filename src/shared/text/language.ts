/** The primary subtag of a BCP 47 tag in lower case ("de-AT" → "de"); English when nothing is known. */
export function baseLanguage(tag: string | null): string {
  const [base = ''] = (tag ?? '').trim().toLowerCase().split(/[-_]/, 1)
  return base === '' || base === 'und' ? 'en' : base
}
