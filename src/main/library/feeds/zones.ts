/** Minutes east of UTC of the zone names met in feeds (RFC 822 §5.1 and common use). */
const zones: ReadonlyMap<string, number> = new Map([
  ['acdt', 630],
  ['acst', 570],
  ['adt', -180],
  ['aedt', 660],
  ['aest', 600],
  ['akdt', -480],
  ['akst', -540],
  ['art', -180],
  ['ast', -240],
  ['awst', 480],
  ['brt', -180],
  ['bst', 60],
  ['cat', 120],
  ['cdt', -300],
  ['cest', 120],
  ['cet', 60],
  ['cst', -360],
  ['eat', 180],
  ['edt', -240],
  ['eest', 180],
  ['eet', 120],
  ['est', -300],
  ['et', -300],
  ['gmt', 0],
  ['hkt', 480],
  ['hst', -600],
  ['ict', 420],
  ['ist', 330],
  ['jst', 540],
  ['kst', 540],
  ['mdt', -360],
  ['mesz', 120],
  ['met', 60],
  ['mez', 60],
  ['msd', 240],
  ['msk', 180],
  ['mst', -420],
  ['ndt', -150],
  ['nst', -210],
  ['nzdt', 780],
  ['nzst', 720],
  ['pdt', -420],
  ['pht', 480],
  ['pkt', 300],
  ['pst', -480],
  ['pt', -480],
  ['sast', 120],
  ['sgt', 480],
  ['trt', 180],
  ['ut', 0],
  ['utc', 0],
  ['wat', 60],
  ['west', 60],
  ['wet', 0],
  ['wib', 420]
])

/**
 * Minutes east of UTC of a zone in lower case: a name, `+02:00`, `gmt+2`. No zone is UTC, and so are the letters of the
 * military, which so many got wrong that they tell nothing (RFC 5322 §4.3). Null for a name that is not known.
 */
export function zoneMinutes(text: string | undefined): number | null {
  const name = text?.trim() ?? ''
  if (/^[a-z]?$/.test(name)) return 0
  const [, sign, hours, minutes] = /^(?:gmt|utc?|z)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? []
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
  return zones.get(name) ?? null
}
