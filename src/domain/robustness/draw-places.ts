import type { RatedCards } from './rated-cards'

/** Places of every card under every draw: card × draw. */
export type DrawnPlaces = { readonly draws: number; readonly region: Uint16Array; readonly cluster: Uint16Array }

const INDEX_BITS = 16
const TOP = 10_000
const MOST = 2 ** INDEX_BITS

type Counters = { readonly seen: Int32Array; readonly place: Int32Array; readonly last: Int32Array }
type Pass = { readonly cards: RatedCards; readonly totals: Int16Array; readonly draw: number; readonly counters: Counters; readonly out: DrawnPlaces }

/** Walks one organization type from the top: equal totals share a place and the next place skips. */
const walk = ({ cards, draw, counters, out }: Pass, keys: Int32Array): void => {
  let place = 0
  let last = -1
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0
    const card = key & (MOST - 1)
    const total = key >> INDEX_BITS
    if (total !== last) place = index + 1
    last = total
    out.region[card * out.draws + draw] = place
    const clusters = cards.clustersOf[card] ?? new Int32Array(0)
    for (let at = 0; at < clusters.length; at += 1) {
      const cluster = clusters[at] ?? 0
      const seen = (counters.seen[cluster] ?? 0) + 1
      counters.seen[cluster] = seen
      if (counters.last[cluster] !== total) counters.place[cluster] = seen
      counters.last[cluster] = total
    }
    out.cluster[card * out.draws + draw] = counters.place[clusters[0] ?? 0] ?? 0
  }
}

/** Places inside the organization type and inside the own cluster, by the tie rule of published places. @param totals draw × card */
export const placesUnder = (cards: RatedCards, totals: Int16Array, draws: number): DrawnPlaces => {
  if (cards.n >= MOST) throw new Error('More cards than a place is stored for')
  const out: DrawnPlaces = { draws, region: new Uint16Array(cards.n * draws), cluster: new Uint16Array(cards.n * draws) }
  const counters: Counters = { seen: new Int32Array(cards.clusters), place: new Int32Array(cards.clusters), last: new Int32Array(cards.clusters) }
  const keys = cards.types.map((group) => new Int32Array(group.cards.length))
  for (let draw = 0; draw < draws; draw += 1) {
    counters.seen.fill(0)
    counters.last.fill(-1)
    cards.types.forEach((group, type) => {
      const list = keys[type] ?? new Int32Array(0)
      for (let index = 0; index < list.length; index += 1) {
        const card = group.cards[index] ?? 0
        list[index] = ((TOP - (totals[draw * cards.n + card] ?? 0)) << INDEX_BITS) | card
      }
      walk({ cards, totals, draw, counters, out }, list.sort())
    })
  }
  return out
}
