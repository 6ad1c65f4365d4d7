import type { CellText } from './entry-cell'

/** One cell of one step: the own text before and after it. `raw` keeps what cannot be stored. */
export type UndoneCell = { readonly form: number; readonly slot: number; readonly before: CellText; readonly after: CellText; readonly rawBefore?: string; readonly rawAfter?: string }
/** What one undo takes back: a typed cell, a whole paste, a fill. */
export type UndoStep = ReadonlyArray<UndoneCell>
export type UndoStack = { readonly done: ReadonlyArray<UndoStep>; readonly undone: ReadonlyArray<UndoStep> }

export const EMPTY_STACK: UndoStack = { done: [], undone: [] }
const KEPT = 200

/** A new step forgets what was undone before it. */
export const pushStep = ({ done }: UndoStack, step: UndoStep): UndoStack => (step.length === 0 ? { done, undone: [] } : { done: [...done, step].slice(-KEPT), undone: [] })

export type Restored = { readonly form: number; readonly slot: number; readonly text: CellText; readonly raw?: string }

const restored = (cell: UndoneCell, side: 'before' | 'after'): Restored => {
  const raw = side === 'before' ? cell.rawBefore : cell.rawAfter
  return { form: cell.form, slot: cell.slot, text: cell[side], ...(raw === undefined ? {} : { raw }) }
}

export const undo = ({ done, undone }: UndoStack): { readonly stack: UndoStack; readonly cells: ReadonlyArray<Restored> } | undefined => {
  const step = done.at(-1)
  return step === undefined ? undefined : { stack: { done: done.slice(0, -1), undone: [...undone, step] }, cells: step.map((cell) => restored(cell, 'before')) }
}

export const redo = ({ done, undone }: UndoStack): { readonly stack: UndoStack; readonly cells: ReadonlyArray<Restored> } | undefined => {
  const step = undone.at(-1)
  return step === undefined ? undefined : { stack: { done: [...done, step], undone: undone.slice(0, -1) }, cells: step.map((cell) => restored(cell, 'after')) }
}
