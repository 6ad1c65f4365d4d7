import { startCpuCount } from './cpu-time'

export type Contender = { readonly name: string; readonly run: (round: number) => Promise<Readonly<Record<string, number>> | void> }
export type Timing = { readonly name: string; readonly median: number; readonly min: number; readonly max: number; readonly rounds: ReadonlyArray<number>; readonly parts: Readonly<Record<string, number>>; readonly cpu: { readonly program: number; readonly postgres: number } }

export const medianOf = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Milliseconds of one piece of work, with its result. */
export const timed = async <T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> => {
  const from = performance.now()
  const value = await work()
  return { ms: performance.now() - from, value }
}

const partsOf = (rounds: ReadonlyArray<Readonly<Record<string, number>>>): Record<string, number> =>
  Object.fromEntries(Object.keys(rounds[0] ?? {}).map((part) => [part, medianOf(rounds.map((round) => round[part] ?? Number.NaN))]))

/**
 * Times contenders in turn: A B C, then C B A, and so on, so that a slow minute of the machine falls on all of them.
 * `between` is done before every run and is not timed. A run that returns parts (ms by name) is timed by their sum.
 */
export const interleave = async (contenders: ReadonlyArray<Contender>, plan: { warmups: number; rounds: number; postmaster: number; between?: () => Promise<void> }): Promise<ReadonlyArray<Timing>> => {
  const totals = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const parts = new Map<string, Array<Readonly<Record<string, number>>>>(contenders.map(({ name }) => [name, []]))
  const cpu = new Map<string, Array<{ program: number; postgres: number }>>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < plan.warmups + plan.rounds; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      await plan.between?.()
      const cpuOf = startCpuCount(plan.postmaster)
      const { ms, value } = await timed(() => contender.run(round))
      if (round < plan.warmups) continue
      cpu.get(contender.name)?.push(cpuOf())
      totals.get(contender.name)?.push(value === undefined ? ms : Object.values(value).reduce((sum, part) => sum + part, 0))
      if (value !== undefined) parts.get(contender.name)?.push(value)
    }
  }
  return contenders.map(({ name }) => {
    const rounds = totals.get(name) ?? []
    const used = cpu.get(name) ?? []
    const cpuMedians = { program: medianOf(used.map((one) => one.program)), postgres: medianOf(used.map((one) => one.postgres)) }
    return { name, cpu: cpuMedians, median: medianOf(rounds), min: Math.min(...rounds), max: Math.max(...rounds), rounds, parts: partsOf(parts.get(name) ?? []) }
  })
}

export const findTiming = (timings: ReadonlyArray<Timing>, name: string): Timing => {
  const found = timings.find((timing) => timing.name === name)
  if (found === undefined) throw new Error(`No contender ${name}`)
  return found
}
