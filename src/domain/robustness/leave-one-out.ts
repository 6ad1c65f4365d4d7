import type { CompiledModel } from '../scoring/compile/compile-model'
import { placesUnder } from './draw-places'
import { totalsUnder } from './draw-totals'
import type { RatedCards } from './rated-cards'

/** `row`: row of the card in the scores; places inside the organization type. */
export type Move = { readonly row: number; readonly from: number; readonly to: number }
export type LeftOut = {
  readonly code: string
  /** Mean size of the move, hundredths of a place. */
  readonly meanMove: number
  /** How many change their place, of how many. */
  readonly moved: number
  readonly of: number
  /** Who moves most, up or down. */
  readonly movers: ReadonlyArray<Move>
}
export type LeaveOneOut = { readonly indicators: ReadonlyArray<LeftOut>; readonly directions: ReadonlyArray<LeftOut> }

const SHOWN = 3

const summarize = (code: string, moves: ReadonlyArray<Move>): LeftOut => {
  const sizeOf = ({ from, to }: Move): number => Math.abs(to - from)
  const moved = moves.filter((move) => sizeOf(move) > 0).sort((a, b) => sizeOf(b) - sizeOf(a) || a.from - b.from || a.row - b.row)
  const sum = moved.reduce((size, move) => size + sizeOf(move), 0)
  return { code, meanMove: moves.length === 0 ? 0 : Math.floor((sum * 100) / moves.length + 0.5), moved: moved.length, of: moves.length, movers: moved.slice(0, SHOWN) }
}

/** What the places would be without one indicator or one direction: the maxima that stay are brought to 100 points again. */
export const leaveOneOut = (model: CompiledModel, cards: RatedCards): LeaveOneOut => {
  const { m, n } = cards
  const left = [
    ...model.indicators.map((indicator, position) => ({ code: indicator.source.code, isLeft: (at: number) => at === position })),
    ...model.document.directions.map(({ code }, position) => ({ code, isLeft: (at: number) => model.indicators[at]?.direction === position })),
  ]
  // The first weighing is the method itself: places moved are told from it.
  const of = new Float64Array((left.length + 1) * m).fill(1)
  left.forEach(({ isLeft }, at) => { for (let position = 0; position < m; position += 1) if (isLeft(position)) of[(at + 1) * m + position] = 0 })
  const draws = left.length + 1
  const { region } = placesUnder(cards, totalsUnder(model, cards, { count: draws, of }), draws)
  const found = left.map(({ code }, at) =>
    summarize(code, Array.from({ length: n }, (_, card): Move => ({ row: cards.rows[card] ?? 0, from: region[card * draws] ?? 0, to: region[card * draws + at + 1] ?? 0 }))))
  return { indicators: found.slice(0, m), directions: found.slice(m) }
}
