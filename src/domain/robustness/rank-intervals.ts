/** The 5th and the 95th percentile of a place; whole places, the lower end rounded down and the upper one up. */
export type RankInterval = { readonly low: number; readonly high: number }
export type RankIntervals = { readonly low: Uint16Array; readonly high: Uint16Array }

const LOW_PERCENT = 5
const HIGH_PERCENT = 95

/** Hundredths of the type-7 percentile of a sorted list of whole places. */
const percentile = (sorted: Uint16Array, percent: number): number => {
  const position = (sorted.length - 1) * percent
  const at = Math.floor(position / 100)
  const below = sorted[at] ?? 0
  return below * 100 + (position % 100) * ((sorted[at + 1] ?? below) - below)
}

/** Intervals of every card. @param places card × draw, as `placesUnder` gives them */
export const intervalsOf = (places: Uint16Array, draws: number): RankIntervals => {
  const cards = draws === 0 ? 0 : places.length / draws
  const out = { low: new Uint16Array(cards), high: new Uint16Array(cards) }
  const own = new Uint16Array(draws)
  for (let card = 0; card < cards; card += 1) {
    own.set(places.subarray(card * draws, (card + 1) * draws))
    own.sort()
    out.low[card] = Math.floor(percentile(own, LOW_PERCENT) / 100)
    out.high[card] = Math.ceil(percentile(own, HIGH_PERCENT) / 100)
  }
  return out
}
