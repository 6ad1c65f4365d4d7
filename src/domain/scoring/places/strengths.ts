/** A direction of one card against its cluster: micro-units; `below` of `of` others of the cluster have fewer points. */
export type ComparedDirection = { readonly code: string; readonly name: string; readonly score: number; readonly max: number; readonly median: number; readonly below: number; readonly of: number }
export type Strengths = { readonly strong: ReadonlyArray<ComparedDirection>; readonly weak: ReadonlyArray<ComparedDirection> }

export const SHOWN_SIDES = 3

/** The distance from the median as a share of the maximum: directions with other maxima stay comparable. */
const distance = ({ score, median, max }: ComparedDirection): number => (score - median) / max

/** Where the card stands above and below the middle of its cluster, the farthest first; what equals the median is neither. */
export const strengthsOf = (directions: ReadonlyArray<ComparedDirection>): Strengths => {
  const known = directions.filter(({ max }) => max > 0)
  const ordered = [...known].sort((a, b) => distance(b) - distance(a))
  return { strong: ordered.filter((one) => distance(one) > 0).slice(0, SHOWN_SIDES), weak: ordered.filter((one) => distance(one) < 0).reverse().slice(0, SHOWN_SIDES) }
}
