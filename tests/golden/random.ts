/** A small seeded generator (mulberry32): the same seed gives the same numbers everywhere. */
export type Random = { readonly next: () => number; readonly whole: (from: number, to: number) => number; readonly chance: (share: number) => boolean; readonly pick: <T>(list: ReadonlyArray<T>) => T }

export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next, whole,
    chance: (share) => next() < share,
    pick: (list) => {
      const found = list[whole(0, list.length - 1)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
  }
}
