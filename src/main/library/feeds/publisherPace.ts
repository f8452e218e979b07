/** Minutes in the periods of the RSS 1.0 syndication module. */
const periods: ReadonlyMap<string, number> = new Map([
  ['daily', 1440],
  ['hourly', 60],
  ['monthly', 43_200],
  ['weekly', 10_080],
  ['yearly', 525_600]
])

/** Minutes between updates by `sy:updatePeriod` and `sy:updateFrequency`; null when not said. */
export function periodMinutes(sy: { readonly updatePeriod: string | null; readonly updateFrequency: number | null }): number | null {
  const period = periods.get(sy.updatePeriod?.trim().toLowerCase() ?? '')
  return period === undefined ? null : period / Math.max(1, sy.updateFrequency ?? 1)
}
