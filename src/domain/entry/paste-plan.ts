import type { EntryFault, TypedCell } from './check-entry'
import type { Matrix } from './clipboard'
import type { Edit } from './draft-form'
import type { LockReason } from './lock-reason'
import { areaOf, cellsIn, clampPlace, type GridSize, type Selection } from './selection'

export type PlannedEdit = Edit & { readonly form: number }
/** What a paste would do, told before it is done. */
export type PastePlan = {
  readonly edits: ReadonlyArray<PlannedEdit>
  /** Cells that lie outside the grid. */
  readonly overflow: number
  /** Cells that take nothing, by reason. */
  readonly locked: ReadonlyMap<LockReason, number>
  readonly faults: number
  readonly area: Selection
}

export type PasteWorld = {
  readonly size: GridSize
  /** The form and the slot at a shown place. */
  readonly cellAt: (row: number, column: number) => { readonly form: number; readonly slot: number }
  readonly lockAt: (form: number, slot: number) => LockReason | undefined
  readonly read: (slot: number, raw: string) => TypedCell
}

const editOf = (cell: { form: number; slot: number }, raw: string, typed: TypedCell): PlannedEdit & { fault?: EntryFault } =>
  typed.ok ? { ...cell, text: typed.text } : { ...cell, text: '', raw, fault: typed.fault }

const widthOf = (matrix: Matrix): number => Math.max(0, ...matrix.map((row) => row.length))

/** One copied cell fills the whole selection; a block fills it as many whole times as it fits, otherwise it lies once from the corner. */
const targetSize = (matrix: Matrix, selection: Selection): { rows: number; columns: number } => {
  const [height, width] = [matrix.length, widthOf(matrix)]
  const area = areaOf(selection)
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1]
  return height > 0 && cellsIn(area) > 1 && rows % height === 0 && columns % width === 0 ? { rows, columns } : { rows: height, columns: width }
}

type Gathered = { readonly edits: PlannedEdit[]; overflow: number; readonly locked: Map<LockReason, number>; faults: number }

const planCell = (gathered: Gathered, { row, column, raw }: { row: number; column: number; raw: string }, world: PasteWorld): void => {
  if (row >= world.size.rows || column >= world.size.columns) {
    gathered.overflow += 1
    return
  }
  const cell = world.cellAt(row, column)
  const lock = world.lockAt(cell.form, cell.slot)
  if (lock !== undefined) {
    gathered.locked.set(lock, (gathered.locked.get(lock) ?? 0) + 1)
    return
  }
  const edit = editOf(cell, raw, world.read(cell.slot, raw))
  if (edit.fault !== undefined) gathered.faults += 1
  gathered.edits.push(edit)
}

/** Where each copied cell would go; cells that a ragged row does not have are left alone. */
export const planPaste = (matrix: Matrix, selection: Selection, world: PasteWorld): PastePlan => {
  const { top, left } = areaOf(selection)
  const target = targetSize(matrix, selection)
  const width = widthOf(matrix)
  const gathered: Gathered = { edits: [], overflow: 0, locked: new Map(), faults: 0 }
  for (let row = 0; row < target.rows; row += 1) {
    const source = matrix[row % matrix.length]
    for (let column = 0; column < target.columns; column += 1) {
      const raw = source?.[column % width]
      if (raw !== undefined) planCell(gathered, { row: top + row, column: left + column, raw }, world)
    }
  }
  const focus = clampPlace({ row: top + Math.max(1, target.rows) - 1, column: left + Math.max(1, target.columns) - 1 }, world.size)
  return { ...gathered, area: { anchor: { row: top, column: left }, focus } }
}

/** Something of it would not arrive, so the person is asked first. */
export const needsWarning = ({ overflow, locked, faults }: PastePlan): boolean => overflow > 0 || locked.size > 0 || faults > 0
