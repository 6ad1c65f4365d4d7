import { groupBy } from '../../shared/group-by'
import { shownMedianOf } from '../clusters/peers'
import { summarizeCards, type SummedCard } from './summarize-cards'

/** A card of one cycle; the appointment is the same through the years. */
export type TrendCard = SummedCard & { readonly appointmentId: string; readonly municipalityId: string }
/** Cards of three cycles of comparable methods, oldest first. */
export type ThreeCycles = readonly [ReadonlyArray<TrendCard>, ReadonlyArray<TrendCard>, ReadonlyArray<TrendCard>]
type Steps<T> = readonly [T, T, T]
/** Totals and medians in hundredths, shares in whole percent, oldest first. */
export type FallingCard = { readonly appointmentId: string; readonly totals: Steps<number> }
export type FallingPlace = { readonly municipalityId: string; readonly medians: Steps<number> }
export type FallingDirection = { readonly position: number; readonly shares: Steps<number> }
export type NegativeTrends = { readonly compared: number; readonly cards: ReadonlyArray<FallingCard>; readonly places: ReadonlyArray<FallingPlace>; readonly directions: ReadonlyArray<FallingDirection> }

const falls = (steps: Steps<number | null | undefined>): steps is Steps<number> => {
  const [first, second, third] = steps
  return typeof first === 'number' && typeof second === 'number' && typeof third === 'number' && first > second && second > third
}
const deepest = ([first, , third]: Steps<number>, [otherFirst, , otherThird]: Steps<number>): number => otherFirst - otherThird - (first - third)

const mapped = <T>([a, b, c]: ThreeCycles, of: (cards: ReadonlyArray<TrendCard>) => T): Steps<T> => [of(a), of(b), of(c)]
const rated = (cards: ReadonlyArray<TrendCard>): ReadonlyArray<TrendCard> => cards.filter(({ level }) => level !== -1)

/**
 * What fell in both of the last two steps: heads by their total, municipalities by their median (never of a group so small that
 * it would tell on a person), directions by the median share of the maximum. The deepest fall comes first.
 * @param size number of directions of the method, and the smallest group the release shows
 */
export const negativeTrends = (cycles: ThreeCycles, { directions, smallestGroup }: { directions: number; smallestGroup: number }): NegativeTrends => {
  const totals = mapped(cycles, (cards) => new Map(rated(cards).map((card) => [card.appointmentId, card.total])))
  const medians = mapped(cycles, (cards) => new Map([...groupBy(rated(cards), ({ municipalityId }) => municipalityId)].map(([id, group]) => [id, shownMedianOf(group.map(({ total }) => total), smallestGroup)])))
  const shares = mapped(cycles, (cards) => summarizeCards(cards, { levels: 0, directions }).shares)
  const through = <T>([a, b, c]: Steps<ReadonlyMap<string, T>>, key: string): Steps<T | undefined> => [a.get(key), b.get(key), c.get(key)]
  const compared = [...totals[2].keys()].filter((key) => totals[0].has(key) && totals[1].has(key))
  return {
    compared: compared.length,
    cards: compared.flatMap((appointmentId) => { const steps = through(totals, appointmentId); return falls(steps) ? [{ appointmentId, totals: steps }] : [] }).sort((a, b) => deepest(a.totals, b.totals)),
    places: [...medians[2].keys()].flatMap((municipalityId) => { const steps = through(medians, municipalityId); return falls(steps) ? [{ municipalityId, medians: steps }] : [] }).sort((a, b) => deepest(a.medians, b.medians)),
    directions: Array.from({ length: directions }, (_, position) => position)
      .flatMap((position) => { const steps: Steps<number | null | undefined> = [shares[0][position], shares[1][position], shares[2][position]]; return falls(steps) ? [{ position, shares: steps }] : [] })
      .sort((a, b) => deepest(a.shares, b.shares)),
  }
}
