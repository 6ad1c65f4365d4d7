/** A small seeded generator (mulberry32): the same seed gives the same whole numbers below 2³² on every machine. */
export const seededWords = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = state
    word = Math.imul(word ^ (word >>> 15), word | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return (word ^ (word >>> 14)) >>> 0
  }
}

/** A whole number in [−half; half], all equally likely but for one part in 2³². */
export const evenlyWithin = (next: () => number, half: number): number => Math.floor((next() / 4_294_967_296) * (2 * half + 1)) - half
