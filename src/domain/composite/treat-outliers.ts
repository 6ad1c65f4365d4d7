import { known, meanOf, sumOf, type Amounts } from './column'

/** Moments as spreadsheets define them: SKEW (G1) needs three values, KURT (G2, excess) four; null where undefined. */
const powers = (values: ReadonlyArray<number>): { readonly n: number; readonly second: number; readonly third: number; readonly fourth: number } => {
  const mean = meanOf(values)
  const away = values.map((value) => value - mean)
  return { n: values.length, second: sumOf(away.map((x) => x * x)), third: sumOf(away.map((x) => x * x * x)), fourth: sumOf(away.map((x) => x * x * x * x)) }
}

export const skewOf = (values: ReadonlyArray<number>): number | null => {
  const { n, second, third } = powers(values)
  if (n < 3 || second === 0) return null
  return ((Math.sqrt(n * (n - 1)) / (n - 2)) * (Math.sqrt(n) * third)) / second ** 1.5
}

export const kurtosisOf = (values: ReadonlyArray<number>): number | null => {
  const { n, second, fourth } = powers(values)
  if (n < 4 || second === 0) return null
  return (((n + 1) * ((n * fourth) / (second * second) - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
}

export type OutlierLimits = { readonly skew: number; readonly kurtosis: number; readonly most: number }
export const usualLimits: OutlierLimits = { skew: 2, kurtosis: 3.5, most: 5 }
export type Shape = { readonly passes: boolean; readonly skew: number | null; readonly kurtosis: number | null }

/** Fails only when both the skewness and the kurtosis are beyond the limits. */
export const shapeOf = (values: Amounts, limits: OutlierLimits = usualLimits): Shape => {
  const present = known(values)
  const [skew, kurtosis] = [skewOf(present), kurtosisOf(present)]
  return { passes: skew === null || kurtosis === null || !(Math.abs(skew) > limits.skew && kurtosis > limits.kurtosis), skew, kurtosis }
}

export type Treated = { readonly values: Amounts; readonly before: Shape; readonly after: Shape; readonly moved: ReadonlyArray<number> }

/** Gives the outermost value (all equal ones) the value of the next one. */
const pullIn = (values: Amounts, isHigh: boolean): { values: Amounts; moved: ReadonlyArray<number> } => {
  const extreme = (list: ReadonlyArray<number>): number => (isHigh ? Math.max(...list) : Math.min(...list))
  const outer = extreme(known(values))
  const rest = known(values).filter((value) => value !== outer)
  if (rest.length === 0) return { values, moved: [] }
  const next = extreme(rest)
  return { values: values.map((value) => (value === outer ? next : value)), moved: values.flatMap((value, unit) => (value === outer ? [unit] : [])) }
}

/** Winsorises one point at a time, on the side of the skew, until the shape passes or `most` points have moved. */
export const winsorise = (values: Amounts, limits: OutlierLimits = usualLimits): Treated => {
  const before = shapeOf(values, limits)
  let [treated, shape] = [values, before]
  let moved: ReadonlyArray<number> = []
  while (!shape.passes && moved.length < limits.most) {
    const pulled = pullIn(treated, (shape.skew ?? 0) >= 0)
    if (pulled.moved.length === 0) break
    treated = pulled.values
    moved = [...new Set([...moved, ...pulled.moved])]
    shape = shapeOf(treated, limits)
  }
  return { values: treated, before, after: shape, moved }
}
