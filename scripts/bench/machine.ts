import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

const commitOf = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown'
  }
}

/** What figures of one run belong to. */
export const describeMachine = (postgres: string) => ({
  processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), platform: `${process.platform} ${process.arch}`, node: process.version, postgres, commit: commitOf(),
})

/** Runnable processes, averaged over a minute: above the number of cores the figures of a run are those of a crowded machine. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100
