import { sumOf, type Amounts } from './column'

export type CompositeMean = 'arithmetic' | 'geometric' | 'harmonic' | { readonly power: number }
export type CompositeChild = { readonly values: Amounts; readonly weight: number }

const exponentOf = (mean: CompositeMean): number => (mean === 'arithmetic' ? 1 : mean === 'geometric' ? 0 : mean === 'harmonic' ? -1 : mean.power)

const powerMean = (exponent: number, parts: ReadonlyArray<{ value: number; weight: number }>): number | null => {
  const whole = sumOf(parts.map(({ weight }) => weight))
  if (whole === 0 || (exponent <= 0 && parts.some(({ value }) => value <= 0))) return null
  const over = (of: (value: number) => number): number => sumOf(parts.map(({ value, weight }) => of(value) * weight)) / whole
  if (exponent === 0) return Math.exp(over(Math.log))
  return exponent === 1 ? over((value) => value) : over((value) => value ** exponent) ** (1 / exponent)
}

/**
 * Weighted mean of the children that are there, weights renormalised; null where fewer than `least` of them (a share of
 * their number) are, or where the mean is undefined (a geometric or harmonic mean of a value that is not above zero).
 */
export const aggregateColumns = (children: ReadonlyArray<CompositeChild>, mean: CompositeMean, least = 0): Amounts =>
  (children[0]?.values ?? []).map((_, unit) => {
    const parts = children.flatMap(({ values, weight }) => { const value = values[unit] ?? null; return value === null ? [] : [{ value, weight }] })
    return parts.length === 0 || parts.length / children.length < least ? null : powerMean(exponentOf(mean), parts)
  })
