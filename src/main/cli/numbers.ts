import { InvalidArgumentError } from 'commander'

/** A number of the command line: whole and above 0. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('A whole number above 0 is needed.')
  return Number(text)
}

/** The same, up to a limit. */
export const upTo =
  (most: number) =>
  (text: string): number => {
    const number = wholeNumber(text)
    if (number > most) throw new InvalidArgumentError(`At most ${most} can be asked for.`)
    return number
  }

/** The same, several times. */
export function collectNumbers(text: string, before: number[] | undefined): number[] {
  return [...(before ?? []), wholeNumber(text)]
}
