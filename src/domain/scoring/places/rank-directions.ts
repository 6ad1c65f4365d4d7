/** A direction of one card by its share of the applicable maximum. Amounts in micro-units. */
export type RankedDirection = { readonly code: string; readonly name: string; readonly score: number; readonly max: number; readonly percent: number }

/** Applicable directions, the strongest share of the maximum first; equal shares keep the order of the method. */
export const rankDirections = (directions: ReadonlyArray<{ code: string; name: string }>, card: { scores: ReadonlyArray<number>; maxes: ReadonlyArray<number> }): ReadonlyArray<RankedDirection> =>
  directions
    .flatMap(({ code, name }, at): ReadonlyArray<RankedDirection> => {
      const [score, max] = [card.scores[at] ?? Number.NaN, card.maxes[at] ?? 0]
      return Number.isNaN(score) || max === 0 ? [] : [{ code, name, score, max, percent: Math.floor((score * 100) / max + 0.5) }]
    })
    .sort((a, b) => b.score * a.max - a.score * b.max)
