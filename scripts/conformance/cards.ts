import { randomCycle, randomExtendedCycle, type RandomCycle } from '#tests/golden/random-cycle'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { scoreCycleByReference } from '@/domain/scoring/exact/score-card-reference'

const ROWS = 40
const SAID_EVERY_MS = 60_000

const isSameArray = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index]) && a[index] !== b[index]) return false
  return a.length === b.length
}
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Numbers of equal arrays, NaN equal to NaN; anything else by its JSON. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return isSameArray(one as unknown as ArrayLike<number>, other as unknown as ArrayLike<number>)
  if (!isRecord(one) || !isRecord(other)) return JSON.stringify(one) === JSON.stringify(other)
  const [own, its] = [Object.entries(one), new Map(Object.entries(other))]
  return own.length === its.size && own.every(([key, value]) => isSame(value, its.get(key)))
}

const differences = ({ document, participants, cells }: RandomCycle): ReadonlyArray<string> => {
  const fast = scoreCycle(compileModel(document), participants, cells)
  const exact = scoreCycleByReference(document, participants, cells)
  return (Object.keys(exact) as (keyof typeof exact)[]).filter((key) => !isSame(fast[key], exact[key]))
}

/** `npm run conformance -- --cards 1000000 [first seed]`: the fast path against the definition on random models and cards, every array; half of them with rules and parts beyond sums of points. */
export const compareCards = (cards: number, firstSeed: number): boolean => {
  const began = performance.now()
  const seconds = (): number => Math.round((performance.now() - began) / 1000)
  let [compared, mismatches, cycles, said] = [0, 0, 0, began]
  for (let seed = firstSeed; compared < cards; seed += 1) {
    for (const [kind, make] of [['sums', randomCycle], ['parts', randomExtendedCycle]] as const) {
      for (const key of differences(make(seed, ROWS))) {
        mismatches += 1
        console.log(`mismatch: ${kind}, seed ${seed}, ${key}`)
      }
      compared += ROWS
      cycles += 1
    }
    if (performance.now() - said > SAID_EVERY_MS) {
      said = performance.now()
      console.log(`${compared} cards, ${mismatches} mismatches, ${seconds()} s`)
    }
  }
  console.log(`${compared} random cards of ${cycles} random models, fast path against exact fractions: ${mismatches} mismatches, ${seconds()} s`)
  return mismatches === 0
}
