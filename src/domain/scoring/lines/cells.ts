/**
 * Cells of one cycle as typed arrays: participant × field, in the slot order of the frozen model version
 * (slot = position of the field in `ModelDocument.fields`).
 */
export const cellStates = ['noData', 'value', 'notApplicable', 'withheld'] as const
export type CellState = (typeof cellStates)[number]
/** The byte that stores a state is its position in `cellStates`. */
export const cellStateByte = { noData: 0, value: 1, notApplicable: 2, withheld: 3 } as const satisfies Record<CellState, number>

export type CellGrid = {
  readonly rows: number
  readonly slots: number
  /** Whole micro-units; 0 where the state is not `value`. Index: row × slots + slot. */
  readonly values: Float64Array
  readonly states: Uint8Array
  /** Cells of earlier cycles for the same participants and fields, latest first; `noData` where there was nothing. */
  readonly previous?: ReadonlyArray<PreviousCells>
}

/** `isComparable`: the earlier model version's values may be compared with this one's (`comparableWith`). */
export type PreviousCells = { readonly values: Float64Array; readonly states: Uint8Array; readonly isComparable: boolean }

export const emptyGrid = (rows: number, slots: number): CellGrid => ({
  rows,
  slots,
  values: new Float64Array(rows * slots),
  states: new Uint8Array(rows * slots),
})
