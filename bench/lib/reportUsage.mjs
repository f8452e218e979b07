import { writeFileSync } from 'node:fs'

/** Preloaded into a measured process: writes what it used to $OFFPRINT_USAGE_FILE when it ends. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  writeFileSync(process.env.OFFPRINT_USAGE_FILE, JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMiB: maxRSS / 1024 }))
})
