import type { ChosenSet, Found } from './search-changes'

/** Candidates of a card whose total is not a sum: gains cannot be added up, so sets are tried by the engine itself. */
export type TrialPlan<Option> = {
  /** Options of each candidate, the greatest last. */
  readonly candidates: ReadonlyArray<ReadonlyArray<Option>>
  readonly holds: (chosen: ReadonlyArray<Option>) => boolean
  /** How much the option gives alone: sets are cut down from the least. */
  readonly gain: (option: Option) => number
  readonly sizeOf: (option: Option) => number
  readonly largest: number
  readonly wanted: number
}

const MOST_QUESTIONS = 4_000

const best = <Option>(candidates: ReadonlyArray<ReadonlyArray<Option>>): ReadonlyArray<Option> => candidates.flatMap((options) => options.at(-1) ?? [])

/** Sets of `size` of the list, in its order. */
export const subsetsOf = function* <Item>(list: ReadonlyArray<Item>, size: number): Generator<ReadonlyArray<Item>> {
  if (size === 0) { yield []; return }
  for (const [at, item] of list.entries()) for (const rest of subsetsOf(list.slice(at + 1), size - 1)) yield [item, ...rest]
}

/** The smallest part of a set that still holds: the set itself is known to hold. */
const smallestPart = <Option>(set: ReadonlyArray<Option>, holds: (chosen: ReadonlyArray<Option>) => boolean): ReadonlyArray<Option> => {
  for (let size = 0; size < set.length; size += 1) for (const part of subsetsOf(set, size)) if (holds(part)) return part
  return set
}

/** Takes out, from the least gain up, whatever is not needed. */
const cutDown = <Option>({ holds, gain }: TrialPlan<Option>, whole: ReadonlyArray<Option>): ReadonlyArray<Option> =>
  [...whole].sort((a, b) => gain(a) - gain(b)).reduce<ReadonlyArray<Option>>((kept, option) => {
    const rest = kept.filter((other) => other !== option)
    return holds(rest) ? rest : kept
  }, whole)

/** Each change as small as the others allow. */
const softened = <Option>({ candidates, holds, sizeOf }: TrialPlan<Option>, set: ReadonlyArray<Option>): ChosenSet<Option> => {
  const chosen = set.reduce<ReadonlyArray<Option>>((now, option) => {
    const options = candidates.find((own) => own.includes(option)) ?? []
    const smaller = options.find((other) => holds(now.map((one) => (one === option ? other : one))))
    return smaller === undefined ? now : now.map((one) => (one === option ? smaller : one))
  }, set)
  return { chosen, size: chosen.reduce((sum, option) => sum + sizeOf(option), 0) }
}

/**
 * The sets with the fewest candidates that hold, while the questions last; then one set that cannot be cut down further, and `isExhaustive` false.
 * Empty where even everything together does not hold.
 */
export const searchSets = <Option>(plan: TrialPlan<Option>): Found<Option> => {
  const whole = [...best(plan.candidates)].sort((a, b) => plan.gain(b) - plan.gain(a))
  let questions = 0
  const found: Array<ReadonlyArray<Option>> = []
  for (let size = 1; size <= Math.min(plan.largest, whole.length) && found.length === 0; size += 1) {
    for (const set of subsetsOf(whole, size)) {
      questions += 1
      if (questions > MOST_QUESTIONS) break
      if (plan.holds(set)) found.push(set)
      if (found.length === plan.wanted) break
    }
    if (questions > MOST_QUESTIONS) break
  }
  const isExhaustive = questions <= MOST_QUESTIONS
  if (found.length === 0 && !isExhaustive && plan.holds(whole)) {
    const cut = cutDown(plan, whole)
    if (cut.length <= plan.largest) found.push(smallestPart(cut, plan.holds))
  }
  return { sets: found.map((set) => softened(plan, set)).sort((a, b) => a.size - b.size), isExhaustive }
}
