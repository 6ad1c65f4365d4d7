import { each, known, meanOf, type Amounts } from './column'

/** Steps before normalising, each optional and each its own function (order of COINr): denominators, imputation, screening. */

/** Value / denominator unit by unit; without a denominator, or with zero, there is no value. */
export const divideByDenominator = (values: Amounts, denominators: Amounts): Amounts =>
  values.map((value, unit) => {
    const by = denominators[unit] ?? null
    return value === null || by === null || by === 0 ? null : value / by
  })

/** Gaps get the mean of the values of the same group; a group without values keeps its gaps. */
export const imputeGroupMean = (values: Amounts, groups: ReadonlyArray<string>): Amounts => {
  const means = new Map<string, number | null>()
  for (const group of new Set(groups)) {
    const inside = known(values.filter((_, unit) => groups[unit] === group))
    means.set(group, inside.length === 0 ? null : meanOf(inside))
  }
  return values.map((value, unit) => value ?? means.get(groups[unit] ?? '') ?? null)
}

/** Share of columns with a value, unit by unit. */
export const availabilityOf = (columns: ReadonlyArray<Amounts>, units: number): ReadonlyArray<number> =>
  Array.from({ length: units }, (_, unit) => columns.filter((values) => (values[unit] ?? null) !== null).length / columns.length)

/** Units kept: at least this share of columns has a value (0.9 = 90 %). */
export const screenByAvailability = (columns: ReadonlyArray<Amounts>, units: number, least: number): ReadonlyArray<boolean> =>
  availabilityOf(columns, units).map((share) => share >= least)

export const mirror = (values: Amounts, isReversed: boolean): Amounts => (isReversed ? each(values, (value) => -value) : values)
