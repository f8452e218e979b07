import { readFileSync } from 'node:fs'

/** Proportional memory (PSS) of processes in MiB: shared pages counted once over all that share them. Linux only. */
export function proportionalMiB(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + pssKiB(pid), 0) / 1024
}

function pssKiB(pid: number): number {
  const line = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(line?.[1] ?? 0)
}
