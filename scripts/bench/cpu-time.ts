import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds on a processor by process number. */
type CpuTimes = ReadonlyMap<number, number>

const PARENT = 1
const readOrEmpty = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Processes of a PostgreSQL server, from /proc; empty where there is none (not Linux). */
const serverTimes = (postmaster: number): CpuTimes => {
  if (process.platform !== 'linux') return new Map()
  const times = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readOrEmpty(`/proc/${name}/stat`) : ''
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[PARENT]) !== postmaster) continue
    times.set(Number(name), Number(readOrEmpty(`/proc/${name}/schedstat`).split(' ')[0] ?? 0) / 1e6)
  }
  return times
}

/** Starts a count of processor time; the answer gives ms of this process and of the server since then. On a crowded machine it tells more than the clock. */
export const startCpuCount = (postmaster: number) => {
  const [own, server] = [process.cpuUsage(), serverTimes(postmaster)]
  return (): { readonly program: number; readonly postgres: number } => {
    const { user, system } = process.cpuUsage(own)
    let postgres = 0
    for (const [pid, ms] of serverTimes(postmaster)) postgres += ms - (server.get(pid) ?? 0)
    return { program: (user + system) / 1000, postgres }
  }
}
