import { createHash } from 'node:crypto'

const SEED = 'smer-demo-1'

/** Numbers from a fixed seed: the same labels give the same numbers on every machine. */
export type Random = {
  /** [0; 1) */
  next: () => number
  /** Whole, both ends included. */
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: ReadonlyArray<T>) => T
  weighted: <T>(list: ReadonlyArray<readonly [T, number]>) => T
  /** Standard normal. */
  normal: () => number
}

const digest = (labels: ReadonlyArray<string | number>): Buffer => createHash('sha256').update([SEED, ...labels].join('\u0000')).digest()

const mulberry32 = (start: number) => {
  let state = start
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A stream of its own for each thing that is made: adding one does not move the others. */
export const randomOf = (...labels: ReadonlyArray<string | number>): Random => {
  const next = mulberry32(digest(labels).readUInt32LE(0))
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: ReadonlyArray<T>): T => {
    const chosen = list[Math.floor(next() * list.length)]
    if (chosen === undefined) throw new Error('Nothing to pick from')
    return chosen
  }
  const weighted = <T>(list: ReadonlyArray<readonly [T, number]>): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of list) {
      left -= weight
      if (left < 0) return item
    }
    return pick(list)[0]
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return { next, int, chance: (probability) => next() < probability, pick, weighted, normal }
}

/** A UUID (version 8) that depends on the labels alone. */
export const idOf = (...labels: ReadonlyArray<string | number>): string => {
  const bytes = digest(['id', ...labels]).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A permutation of the list. */
export const shuffled = <T>(random: Random, list: ReadonlyArray<T>): T[] => {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index)
    const [a, b] = [copy[index], copy[other]]
    if (a === undefined || b === undefined) continue
    copy[index] = b
    copy[other] = a
  }
  return copy
}
