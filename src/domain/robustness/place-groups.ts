import type { RankInterval } from './rank-intervals'

export type PlacedCard = RankInterval & { readonly place: number }
/** Places `from`–`to` (published) between which the difference is not significant; `members` by position in the list given. */
export type PlaceGroup = { readonly from: number; readonly to: number; readonly members: ReadonlyArray<number> }

/** So many draws of a hundred in which one stands above the other make the difference clear. */
const CLEAR_PERCENT = 95
export const isClear = (above: number, draws: number): boolean => above * 100 >= CLEAR_PERCENT * draws

/**
 * «Места 2–5, различие не значимо»: going down the places, a card joins the group while all intervals of the group share a place and nobody in it stands
 * clearly above the card. Intervals on a line that share no common place do not all overlap each other, so a chain of neighbours is never called one group.
 * Equal places stay together.
 * @param standsClear whether the first, by position in the list, is clearly above the second
 */
export const placeGroups = (cards: ReadonlyArray<PlacedCard>, standsClear: (first: number, second: number) => boolean): ReadonlyArray<PlaceGroup> => {
  const order = Array.from(cards.keys()).sort((a, b) => (cards[a]?.place ?? 0) - (cards[b]?.place ?? 0) || a - b)
  const groups: Array<{ from: number; to: number; members: number[]; low: number; high: number }> = []
  for (const position of order) {
    const card = cards[position]
    if (card === undefined) continue
    const open = groups.at(-1)
    const isSame = (group: NonNullable<typeof open>): boolean =>
      Math.max(group.low, card.low) <= Math.min(group.high, card.high) && !group.members.some((member) => standsClear(member, position))
    if (open !== undefined && (open.to === card.place || isSame(open))) {
      open.members.push(position)
      open.to = card.place
      open.low = Math.max(open.low, card.low)
      open.high = Math.min(open.high, card.high)
    } else groups.push({ from: card.place, to: card.place, members: [position], low: card.low, high: card.high })
  }
  return groups.map(({ from, to, members }) => ({ from, to, members }))
}

/** In how many of the draws the first card stands strictly above the second, and strictly below. @param totals draw × card */
export const outrankCounts = (totals: Int16Array, n: number, pair: { first: number; second: number }): { above: number; below: number } => {
  let above = 0
  let below = 0
  for (let from = 0; from < totals.length; from += n) {
    const difference = (totals[from + pair.first] ?? 0) - (totals[from + pair.second] ?? 0)
    if (difference > 0) above += 1
    else if (difference < 0) below += 1
  }
  return { above, below }
}
