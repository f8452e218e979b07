import type { CommandLibrary, CommandOutcome } from '../command'

/** `stats`: what the library holds. */
export async function stats(library: CommandLibrary): Promise<CommandOutcome> {
  const answer = await library.ask('library.stats', {})
  const lines = Object.entries(answer).map(([name, value]) => `${name.padEnd(14)} ${value}`)
  return { json: answer, text: lines.join('\n') }
}
