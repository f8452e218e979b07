/** Sorted. The last four say what the program is. */
const COMMANDS: ReadonlySet<string> = new Set([
  'doctor',
  'export',
  'help',
  'import',
  'list',
  'prepare',
  'read',
  'related',
  'retry',
  'save',
  'search',
  'smart-feeds',
  'stats',
  'subscribe',
  'sync',
  '--help',
  '--version',
  '-V',
  '-h'
])

/**
 * The words of a command line, its command first, or null when no command is named and the window is meant.
 * Chromium's own switches before the command are left out; `--library` and `--json` there count as its options.
 */
export function commandWords(argv: readonly string[]): readonly string[] | null {
  const isFolder = (index: number): boolean => argv[index - 1] === '--library'
  const at = argv.findIndex((word, index) => !isFolder(index) && (COMMANDS.has(word) || !word.startsWith('-')))
  const command = argv[at]
  if (command === undefined || !COMMANDS.has(command)) return null
  const options = argv.slice(0, at).filter((word, index) => /^--(json$|library(=|$))/.test(word) || isFolder(index))
  return [command, ...options, ...argv.slice(at + 1)]
}
