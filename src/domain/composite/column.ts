/** One indicator over all units of an analyst's model: amounts in doubles, null where there is none. */
export type Amounts = ReadonlyArray<number | null>

export const known = (values: Amounts): ReadonlyArray<number> => values.flatMap((value) => (value === null ? [] : [value]))
export const each = (values: Amounts, change: (value: number) => number | null): Amounts => values.map((value) => (value === null ? null : change(value)))
export const nothing = (values: Amounts): Amounts => values.map(() => null)

/** Σ with the lost parts of every addition kept (Neumaier), so that long columns do not drift. */
export const sumOf = (values: ReadonlyArray<number>): number => {
  let [sum, lost] = [0, 0]
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
export const meanOf = (values: ReadonlyArray<number>): number => sumOf(values) / values.length
