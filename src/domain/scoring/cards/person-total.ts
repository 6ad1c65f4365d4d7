import { Decimal } from '../../shared/decimal'

/** A card of a director: hundredths, −1 where there is no level, share of the rated period in the post (0–1 as text). */
export type PersonCard = { readonly total: number; readonly level: number; readonly yearShare: string }

/**
 * One figure for a director of several organizations: totals of the rated cards weighted by the time in each post, hundredths
 * half up. Null for fewer than two rated cards, or no time at all: places stay with each card.
 */
export const personTotal = (cards: ReadonlyArray<PersonCard>): number | null => {
  const rated = cards.filter(({ level }) => level >= 0)
  const whole = rated.reduce((sum, { yearShare }) => sum.plus(yearShare), new Decimal(0))
  if (rated.length < 2 || whole.isZero()) return null
  return rated.reduce((sum, { total, yearShare }) => sum.plus(new Decimal(total).times(yearShare)), new Decimal(0)).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()
}
