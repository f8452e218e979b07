import { z } from 'zod'

const REMEMBERED = 'recent-commands'
const KEPT = 5
const ids = z.array(z.string().max(60)).max(KEPT)

/** The commands last chosen in the palette, the latest first. */
export function recentCommands(): readonly string[] {
  const stored = ids.safeParse(JSON.parse(localStorage.getItem(REMEMBERED) ?? '[]'))
  return stored.success ? stored.data : []
}

export function rememberCommand(id: string): void {
  const recent = [id, ...recentCommands().filter((other) => other !== id)].slice(0, KEPT)
  localStorage.setItem(REMEMBERED, JSON.stringify(recent))
}
