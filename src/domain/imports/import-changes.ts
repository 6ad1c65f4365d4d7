import { cellStateByte, type CellGrid } from '../scoring/cells'

/** Cells that the file would change, one position per cell. States as in `cellStates`, values in micro-units. */
export type ImportChanges = {
  readonly rows: Int32Array
  readonly slots: Uint16Array
  readonly beforeStates: Uint8Array
  readonly beforeValues: Float64Array
  readonly afterStates: Uint8Array
  readonly afterValues: Float64Array
}

export type ImportCounts = {
  /** Empty till now. */
  new: number
  changed: number
  same: number
  /** Empty cells of the file that anybody could fill. */
  blank: number
  /** Of the blank ones: something is stored, and it stays. */
  kept: number
  /** Of the changed ones: becomes no data by «—». */
  cleared: number
  /** Cells with a value or a mark that were read. */
  filled: number
}

export type ChangeList = { readonly rows: number[]; readonly slots: number[]; readonly states: number[]; readonly values: number[]; readonly counts: ImportCounts }

export const changeList = (): ChangeList => ({ rows: [], slots: [], states: [], values: [], counts: { new: 0, changed: 0, same: 0, blank: 0, kept: 0, cleared: 0, filled: 0 } })

/** Compares one read cell with what is stored and notes the difference; true when it is one. */
export const noteCell = (list: ChangeList, current: CellGrid, cell: { readonly row: number; readonly slot: number; readonly state: number; readonly value: number }): boolean => {
  const at = cell.row * current.slots + cell.slot
  const before = current.states[at] ?? 0
  const { counts } = list
  counts.filled += 1
  if (before === cell.state && (cell.state !== cellStateByte.value || current.values[at] === cell.value)) {
    counts.same += 1
    return false
  }
  if (before === cellStateByte.noData) counts.new += 1
  else counts.changed += 1
  if (cell.state === cellStateByte.noData) counts.cleared += 1
  list.rows.push(cell.row)
  list.slots.push(cell.slot)
  list.states.push(cell.state)
  list.values.push(cell.value)
  return true
}

export const noteBlank = (list: ChangeList, current: CellGrid, at: number): void => {
  list.counts.blank += 1
  if (current.states[at] !== cellStateByte.noData) list.counts.kept += 1
}

export const finishChanges = (list: ChangeList, current: CellGrid): ImportChanges => {
  const count = list.rows.length
  const beforeStates = new Uint8Array(count)
  const beforeValues = new Float64Array(count)
  // A plain loop: `from` with a function walks an iterator and costs ten times as much on a region.
  for (let position = 0; position < count; position += 1) {
    const at = (list.rows[position] ?? 0) * current.slots + (list.slots[position] ?? 0)
    beforeStates[position] = current.states[at] ?? 0
    beforeValues[position] = current.values[at] ?? 0
  }
  return { rows: new Int32Array(list.rows), slots: new Uint16Array(list.slots), beforeStates, beforeValues, afterStates: new Uint8Array(list.states), afterValues: new Float64Array(list.values) }
}
