/** Characters that are looked at: no number has more. */
const LONGEST = 40

/** A count as feeds write it ("12", "1,234"); null for anything else and for what is below none. */
export function parseCount(text: string | null | undefined): number | null {
  const plain = (text ?? '')
    .trim()
    .slice(0, LONGEST)
    .replace(/(?<=\d)[,.\s\u00a0](?=\d{3}(?:\D|$))/g, '')
  return /^\+?\d{1,15}$/.test(plain) ? Number(plain) : null
}

/** A length in bytes; null when it is not said, or said to be nothing. */
export function parseBytes(text: string | null | undefined): number | null {
  return parseCount(text) || null
}

/** Seconds, of "1:02:03", "62:03", "3723", "3723.4" and "PT1H2M3S" (RSS advisory of itunes:duration, ISO 8601 §4.4.3); null for none. */
export function parseSeconds(text: string | null | undefined): number | null {
  const plain = (text ?? '').trim().toLowerCase().slice(0, LONGEST)
  if (/^\d{1,7}(?:[.,]\d+)?$/.test(plain)) return Math.round(Number(plain.replace(',', '.'))) || null
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})(?:[.,]\d+)?$/.exec(plain) ??
    /^(?:pt)?(?=\d)(?:(\d+)\s*h(?:ours?)?\s*)?(?:(\d+)\s*m(?:in(?:utes?)?)?\s*)?(?:(\d+)(?:\.\d+)?\s*s(?:ec(?:onds?)?)?)?$/.exec(plain) ??
    []
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) || null
}
