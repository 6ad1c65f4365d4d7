import type { ModelDocument } from '../models/model-document'
import { cellStateByte, type CellGrid } from '../scoring/lines/cells'
import type { CompiledModel } from '../scoring/compile/compile-model'
import type { Participant } from '../scoring/cards/cycle-scores'
import { scoreCycle } from '../scoring/score-cycle'
import { MICRO, toMicro } from '../shared/micro'
import type { DrawnPlaces } from './draw-places'
import { evenlyWithin, seededWords } from './seeded'

const PLACES = 6

/** Half a unit of the last digit in which a column of figures was given; micro-units, 0 where figures are counts, choices or yes and no. */
const halfUnits = (document: ModelDocument, { rows, slots, values, states }: CellGrid): ReadonlyArray<number> =>
  document.fields.map((field, slot) => {
    if (field.kind !== 'decimal') return 0
    let digits = 0
    for (let row = 0; row < rows; row += 1) {
      const index = row * slots + slot
      if (states[index] !== cellStateByte.value) continue
      while (digits < PLACES && (values[index] ?? 0) % (MICRO / 10 ** digits) !== 0) digits += 1
    }
    // A column of whole figures may be a count: nothing tells that it was rounded.
    return digits === 0 || digits === PLACES ? 0 : MICRO / 10 ** digits / 2
  })

/** Whether any figure of the cycle could have been rounded at all. */
export const hasRoundedInputs = (document: ModelDocument, cells: CellGrid): boolean => halfUnits(document, cells).some((half) => half > 0)

const redraw = (document: ModelDocument, cells: CellGrid, draw: { halves: ReadonlyArray<number>; next: () => number; values: Float64Array }): void => {
  const { halves, next, values } = draw
  halves.forEach((half, slot) => {
    if (half === 0) return
    const field = document.fields[slot]
    const [low, high] = [field?.min === undefined ? -Infinity : toMicro(field.min), field?.max === undefined ? Infinity : toMicro(field.max)]
    for (let row = 0; row < cells.rows; row += 1) {
      const index = row * cells.slots + slot
      if (cells.states[index] !== cellStateByte.value) continue
      values[index] = Math.max(low, Math.min(high, (cells.values[index] ?? 0) + evenlyWithin(next, half)))
    }
  })
}

export type RoundingInput = { readonly model: CompiledModel; readonly participants: ReadonlyArray<Participant>; readonly cells: CellGrid; readonly rows: Int32Array }

/**
 * Places when every rounded figure is anything that would have been rounded to it, by the engine itself: bars of clusters move with
 * the figures. @param input `rows` are the rows of the cards, in the order of the answer
 */
export const placesUnderRounding = ({ model, participants, cells, rows }: RoundingInput, { draws, seed }: { draws: number; seed: number }): DrawnPlaces => {
  const out: DrawnPlaces = { draws, region: new Uint16Array(rows.length * draws), cluster: new Uint16Array(rows.length * draws) }
  const halves = halfUnits(model.document, cells)
  const next = seededWords(seed)
  const values = Float64Array.from(cells.values)
  for (let draw = 0; draw < draws; draw += 1) {
    redraw(model.document, cells, { halves, next, values })
    const scores = scoreCycle(model, participants, { ...cells, values })
    rows.forEach((row, card) => {
      out.region[card * draws + draw] = scores.rankRegion[row] ?? 0
      out.cluster[card * draws + draw] = scores.rankCluster[row] ?? 0
    })
  }
  return out
}
