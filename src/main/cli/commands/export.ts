import type { CommandLibrary, CommandOutcome } from '../command'

/** `export`: the subscriptions as OPML 2.0, with their folders. */
export async function exportOpml(library: CommandLibrary): Promise<CommandOutcome> {
  const { text } = await library.ask('feeds.exportOpml', {})
  return { json: { opml: text }, text }
}
