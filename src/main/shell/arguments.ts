import { resolve } from 'node:path'

/** What the app was started with. */
export interface Arguments {
  /** `--library DIR`, absolute; null: the default in the user's data folder. */
  readonly library: string | null
  /** `--screenshot FILE`, absolute: write a picture of the window and quit. */
  readonly screenshot: string | null
  /** A feed or page address handed over by the system or on the command line. */
  readonly address: string | null
}

const ADDRESS = /^(feed|https?):/i

/** Reads the app's own arguments and lets Chromium's and Electron's pass by. `argv` without the executable and app path. */
export function parseArguments(argv: readonly string[], workingDirectory: string): Arguments {
  const path = (option: string): string | null => {
    const value = optionValue(argv, option)
    return value === null ? null : resolve(workingDirectory, value)
  }
  return {
    library: path('--library'),
    screenshot: path('--screenshot'),
    address: argv.find((word) => ADDRESS.test(word)) ?? null
  }
}

function optionValue(argv: readonly string[], option: string): string | null {
  const at = argv.indexOf(option)
  if (at >= 0) return argv[at + 1] ?? null
  const joined = argv.find((word) => word.startsWith(`${option}=`))
  return joined?.slice(option.length + 1) ?? null
}
