import { Decimal } from '../../shared/decimal'
import { summarizeChanges, type ChangeSummary } from './movers'
import { medianOf } from '../clusters/peers'

/** A card as far as a summary needs it. Totals in hundredths, direction arrays in micro-units with NaN where not applicable. */
export type SummedCard = {
  readonly total: number
  readonly previous: number | null
  readonly level: number
  readonly missingPercent: number
  readonly directionScores: ReadonlyArray<number>
  readonly directionMaxes: ReadonlyArray<number>
}

export type CardSummary = {
  readonly n: number
  /** Those who have a level and therefore count in medians and places. */
  readonly rated: number
  /** Hundredths; null where nobody is rated. */
  readonly median: number | null
  /** Median total of the same people in the cycle before; null where nobody is compared. */
  readonly medianBefore: number | null
  /** By position of the level; the last one counts those without a level. */
  readonly levels: ReadonlyArray<number>
  /** Median share of the maximum by direction, whole percent; null where nobody has the direction. */
  readonly shares: ReadonlyArray<number | null>
  readonly withGaps: number
  readonly withoutLevel: number
  readonly changes: ChangeSummary
}

/** Share of the card's own maximum in hundredths of a percent: thin directions have a smaller one. */
const shareOf = (card: SummedCard, direction: number): number => {
  const score = card.directionScores[direction] ?? Number.NaN
  const max = card.directionMaxes[direction] ?? 0
  return max === 0 ? Number.NaN : Math.floor((score * 10_000) / max + 0.5)
}

const wholePercent = (share: number | null): number | null => (share === null ? null : Math.floor(share / 100 + 0.5))

/** How many rated people each direction applies to. */
export const shareCounts = (cards: ReadonlyArray<SummedCard>, directions: number): ReadonlyArray<number> =>
  Array.from({ length: directions }, (_, direction) => cards.filter((card) => card.level !== -1 && !Number.isNaN(shareOf(card, direction))).length)

/** @param size number of levels and directions of the method */
export const summarizeCards = (cards: ReadonlyArray<SummedCard>, size: { levels: number; directions: number }): CardSummary => {
  const rated = cards.filter((card) => card.level !== -1)
  const levels = Array.from({ length: size.levels + 1 }, () => 0)
  for (const card of cards) {
    const at = card.level === -1 ? size.levels : card.level
    levels[at] = (levels[at] ?? 0) + 1
  }
  const compared = rated.filter((card) => card.previous !== null)
  return {
    n: cards.length,
    rated: rated.length,
    median: medianOf(rated.map((card) => card.total)),
    medianBefore: medianOf(compared.map((card) => card.previous ?? Number.NaN)),
    levels,
    shares: Array.from({ length: size.directions }, (_, direction) => wholePercent(medianOf(rated.map((card) => shareOf(card, direction))))),
    withGaps: cards.filter((card) => card.missingPercent > 0).length,
    withoutLevel: cards.length - rated.length,
    changes: summarizeChanges(rated),
  }
}

/** Positions of the strongest and the weakest of some shares; undefined where there is nothing to compare. */
export const extremesOf = (shares: ReadonlyArray<number | null>): { strongest: number; weakest: number } | undefined => {
  const known = shares.flatMap((share, position) => (share === null ? [] : [{ share, position }])).sort((a, b) => b.share - a.share || a.position - b.position)
  const [strongest] = known
  const weakest = known.at(-1)
  return strongest === undefined || weakest === undefined || strongest.share === weakest.share ? undefined : { strongest: strongest.position, weakest: weakest.position }
}

/** How many medians (hundredths) lie below a bound of the method («50», «72.5»). */
export const countBelow = (medians: ReadonlyArray<number | null>, bound: string): number => {
  const limit = new Decimal(bound).times(100)
  return medians.filter((median) => median !== null && limit.gt(median)).length
}
