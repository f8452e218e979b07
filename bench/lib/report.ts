/** Prints one measured row: what, the figure, and its ratio to a baseline of the same run. */
export function row(what: string, figure: string, ratio?: string): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(16)}${ratio === undefined ? '' : `   ${ratio}`}`)
}

export function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`)
}

/** The value below which the given share (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
