import { cellStateByte, type CellGrid } from '../scoring/lines/cells'
import type { StoredCells } from './stored-cells'

/** Cells that the file would change, one position per cell. States as in `cellStates`, values in micro-units. */
export type ImportChanges = {
  readonly rows: Int32Array
  readonly slots: Uint16Array
  readonly beforeStates: Uint8Array
  readonly beforeValues: Float64Array
  readonly afterStates: Uint8Array
  readonly afterValues: Float64Array
  /** Positions of the changes that others changed meanwhile as well, to something else, with the place in the file. */
  readonly conflicts: ReadonlyArray<ImportConflict>
}

export type ImportConflict = { readonly change: number; readonly sheet: string; readonly row: number; readonly column: number }

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
  /** Not touched in the file, changed by others after it was made: theirs stays. */
  theirs: number
  /** Changed in the file and, to something else, by others after it was made. */
  conflicts: number
}

/** A growing list of changes: a few bytes a cell, however many rows the file has. */
export type ChangeList = {
  length: number
  rows: Int32Array
  slots: Uint16Array
  states: Uint8Array
  values: Float64Array
  readonly conflicts: ImportConflict[]
  readonly counts: ImportCounts
}

const FIRST_CAPACITY = 1_024

export const changeList = (): ChangeList => ({
  length: 0, rows: new Int32Array(FIRST_CAPACITY), slots: new Uint16Array(FIRST_CAPACITY), states: new Uint8Array(FIRST_CAPACITY), values: new Float64Array(FIRST_CAPACITY),
  conflicts: [], counts: { new: 0, changed: 0, same: 0, blank: 0, kept: 0, cleared: 0, filled: 0, theirs: 0, conflicts: 0 },
})

const grow = (list: ChangeList): void => {
  const capacity = list.length * 2
  const [rows, slots, states, values] = [new Int32Array(capacity), new Uint16Array(capacity), new Uint8Array(capacity), new Float64Array(capacity)]
  rows.set(list.rows)
  slots.set(list.slots)
  states.set(list.states)
  values.set(list.values)
  Object.assign(list, { rows, slots, states, values })
}

/** A read cell with its place in the file (`number`: the row of the sheet). One object serves many cells: nobody keeps it. */
export type NotedCell = { row: number; slot: number; state: number; value: number; sheet: string; number: number; column: number }

const holds = (grid: CellGrid, at: number, { state, value }: NotedCell): boolean => grid.states[at] === state && (state !== cellStateByte.value || grid.values[at] === value)
const isAlike = (one: CellGrid, other: CellGrid, at: number): boolean => one.states[at] === other.states[at] && (one.states[at] !== cellStateByte.value || one.values[at] === other.values[at])

const countKind = ({ counts }: ChangeList, before: number, after: number): void => {
  if (before === cellStateByte.noData) counts.new += 1
  else counts.changed += 1
  if (after === cellStateByte.noData) counts.cleared += 1
}

/**
 * Compares one read cell with what is stored, and with what the file was made from; true when the file changes it. What the file left
 * as it was and others changed meanwhile stays theirs; what both changed differently is a conflict.
 */
export const noteCell = (list: ChangeList, current: StoredCells, cell: NotedCell): boolean => {
  const at = cell.row * current.slots + cell.slot
  const { counts } = list
  counts.filled += 1
  if (holds(current, at, cell)) {
    counts.same += 1
    return false
  }
  const isOthers = current.base !== undefined && !isAlike(current, current.base, at)
  if (isOthers && current.base !== undefined && holds(current.base, at, cell)) {
    counts.theirs += 1
    return false
  }
  if (isOthers) {
    counts.conflicts += 1
    list.conflicts.push({ change: list.length, sheet: cell.sheet, row: cell.number, column: cell.column })
  } else countKind(list, current.states[at] ?? 0, cell.state)
  if (list.length === list.rows.length) grow(list)
  list.rows[list.length] = cell.row
  list.slots[list.length] = cell.slot
  list.states[list.length] = cell.state
  list.values[list.length] = cell.value
  list.length += 1
  return true
}

export const noteBlank = (list: ChangeList, current: CellGrid, at: number): void => {
  list.counts.blank += 1
  if (current.states[at] !== cellStateByte.noData) list.counts.kept += 1
}

export const finishChanges = (list: ChangeList, current: CellGrid): ImportChanges => {
  const count = list.length
  const beforeStates = new Uint8Array(count)
  const beforeValues = new Float64Array(count)
  // A plain loop: `from` with a function walks an iterator and costs ten times as much on a region.
  for (let position = 0; position < count; position += 1) {
    const at = (list.rows[position] ?? 0) * current.slots + (list.slots[position] ?? 0)
    beforeStates[position] = current.states[at] ?? 0
    beforeValues[position] = current.values[at] ?? 0
  }
  return {
    rows: list.rows.slice(0, count), slots: list.slots.slice(0, count), beforeStates, beforeValues, afterStates: list.states.slice(0, count), afterValues: list.values.slice(0, count), conflicts: list.conflicts,
  }
}
