import { ticks, type Domain } from './scale'

export type Bin = { from: number; to: number; count: number }

/** Equal bins with round edges; intervals are [from; to), the last one closed, so that every value inside is counted once. */
export const histogramBins = (values: ReadonlyArray<number>, domain: Domain, count: number): ReadonlyArray<Bin> => {
  const inner = ticks(domain, count)
  const edges = [...new Set([domain[0], ...inner, domain[1]])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? domain[1]
    const isLast = index === edges.length - 2
    return { from, to, count: values.filter((value) => value >= from && (value < to || (isLast && value <= to))).length }
  })
}
