import { type Site, startSite } from './newsSite'
import type { SitesOptions } from './sites'

/** The process that serves the sites; it ends with the bench that started it. */
const { sites: count, ...options } = JSON.parse(process.argv[2] ?? '{}') as SitesOptions
const sites: Site[] = await Promise.all(
  Array.from({ length: count }, (_, at) => startSite({ ...options, host: `127.0.0.${at + 2}`, seed: at + 1 }))
)

process.on('disconnect', () => process.exit(0))
process.on('message', () => process.send?.(takeCounts()))
process.send?.(sites.map(({ feedUrl }) => feedUrl))

function takeCounts(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { requests } of sites) {
    for (const [kind, number] of requests) counts[kind] = (counts[kind] ?? 0) + number
    requests.clear()
  }
  return counts
}
