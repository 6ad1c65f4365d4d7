/**
 * What a measure may have given: the change of those who got it against the change of comparable people who did not
 * (difference in differences), with its uncertainty. An association, not a proof of a cause. Shares in whole percents of the maximum.
 */
export type Change = { readonly before: number; readonly after: number }

/** Fewer than this say nothing about the usual change. */
export const SMALLEST_COMPARISON = 5
/** Two standard errors: about nineteen times of twenty. */
const SPREAD = 2

export type EffectFigures = {
  readonly treated: number
  readonly before: number
  readonly after: number
  readonly change: number
  /** Null where fewer than `SMALLEST_COMPARISON` comparable people are left. */
  readonly compared: { readonly count: number; readonly change: number; readonly difference: number; readonly low: number; readonly high: number } | null
}

const TENTH = 10
const round = (value: number): number => Math.floor(value * TENTH + 0.5) / TENTH
const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length
const changesOf = (changes: ReadonlyArray<Change>): ReadonlyArray<number> => changes.map(({ before, after }) => after - before)

const varianceOf = (values: ReadonlyArray<number>): number => {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}

/**
 * Means to a tenth of a percentage point. The spread of the treated is taken from the comparison group where fewer than two were treated.
 * Undefined without a treated person who has both results.
 */
export const measureEffect = (treated: ReadonlyArray<Change>, others: ReadonlyArray<Change>): EffectFigures | undefined => {
  if (treated.length === 0) return undefined
  const own = changesOf(treated)
  const figures = { treated: treated.length, before: round(mean(treated.map(({ before }) => before))), after: round(mean(treated.map(({ after }) => after))), change: round(mean(own)) }
  if (others.length < SMALLEST_COMPARISON) return { ...figures, compared: null }
  const usual = changesOf(others)
  const usualVariance = varianceOf(usual)
  const error = Math.sqrt((own.length > 1 ? varianceOf(own) : usualVariance) / own.length + usualVariance / usual.length)
  const difference = mean(own) - mean(usual)
  return { ...figures, compared: { count: others.length, change: round(mean(usual)), difference: round(difference), low: round(difference - SPREAD * error), high: round(difference + SPREAD * error) } }
}

/** How far a start may lie from that of the treated: people who began elsewhere change otherwise (regression to the mean). */
export const COMPARABLE_WITHIN = 10

/** Those of the same group whose start was near that of somebody who got the measure. */
export const comparableTo = <Person extends { readonly group: string; readonly change: Change }>(treated: ReadonlyArray<Person>, others: ReadonlyArray<Person>): ReadonlyArray<Person> =>
  others.filter((other) => treated.some((one) => one.group === other.group && Math.abs(one.change.before - other.change.before) <= COMPARABLE_WITHIN))

export const effectVerdicts = ['reached', 'partly', 'none'] as const
export type EffectVerdict = (typeof effectVerdicts)[number]

/** What the figures suggest; a person concludes. @param goal share of the maximum at which the deficit is gone, whole percents */
export const suggestVerdict = ({ after, change, compared }: EffectFigures, goal: number): EffectVerdict => {
  if (after >= goal && change > 0) return 'reached'
  const grew = compared === null ? change > 0 : compared.low > 0
  return grew ? 'partly' : 'none'
}
