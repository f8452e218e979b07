const COMMANDS: ReadonlySet<string> = new Set([
  'subscribe',
  'import',
  'sync',
  'list',
  'search',
  'read',
  'related',
  'export',
  'stats',
  'help'
])

/** Whether the app was started as a command line program: its first plain word is a command. */
export function isCommandLine(argv: readonly string[]): boolean {
  return COMMANDS.has(argv.find((word) => !word.startsWith('-')) ?? '')
}
