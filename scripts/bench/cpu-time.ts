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

const TICK_MS = 10
const USER_TIME = 11
const fieldsOf = (pid: number | string): ReadonlyArray<string> => {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Processor time of a process with all its threads and of its children, ms in steps of a clock tick; 0 where there is no /proc. */
export const cpuOfTree = (pid: number): number => {
  if (process.platform !== 'linux') return 0
  const fields = fieldsOf(pid)
  const own = (Number(fields[USER_TIME]) + Number(fields[USER_TIME + 1])) * TICK_MS
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(fieldsOf(name)[PARENT]) === pid)
  return children.reduce((sum, child) => sum + cpuOfTree(Number(child)), own)
}
