import { readEntry } from '@/domain/entry/check-entry'
import { parseClipboard, toHtmlTable, toTsv, type Matrix } from '@/domain/entry/clipboard'
import { lockAt, seenCell } from '@/domain/entry/entry-world'
import { planPaste, type PastePlan, type PasteWorld, type PlannedEdit } from '@/domain/entry/paste-plan'
import { areaOf, type Selection } from '@/domain/entry/selection'
import { cellWords } from '@/texts/entry'
import type { EntrySession } from './entry-session'
import type { CellPlace, GridShape } from './grid-shape'

const pasteWorld = ({ world }: EntrySession, shape: GridShape): PasteWorld => ({
  size: shape.size, cellAt: shape.cellAt, lockAt: (form, slot) => lockAt(world, form, slot),
  read: (slot, raw) => {
    const rules = world.rules[slot]
    return rules === undefined ? { ok: false, fault: { code: 'NOT_A_NUMBER' } } : readEntry(rules, raw)
  },
})

/** What a typed text makes of a cell; nothing where the cell is closed. */
export const typedEdit = (session: EntrySession, { form, slot }: CellPlace, raw: string): ReadonlyArray<PlannedEdit> => {
  const rules = session.world.rules[slot]
  if (rules === undefined || lockAt(session.world, form, slot) !== undefined) return []
  const typed = readEntry(rules, raw)
  return [typed.ok ? { form, slot, text: typed.text } : { form, slot, text: '', raw, fault: typed.fault }]
}

export const pastePlan = (session: EntrySession, shape: GridShape, { matrix, selection }: { matrix: Matrix; selection: Selection }): PastePlan => planPaste(matrix, selection, pasteWorld(session, shape))

const placesIn = (shape: GridShape, selection: Selection): ReadonlyArray<CellPlace> => {
  const { top, bottom, left, right } = areaOf(selection)
  const places: CellPlace[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) places.push(shape.cellAt(row, column))
  return places
}

export const clearEdits = (session: EntrySession, shape: GridShape, selection: Selection): ReadonlyArray<PlannedEdit> =>
  placesIn(shape, selection).flatMap(({ form, slot }) => (lockAt(session.world, form, slot) === undefined ? [{ form, slot, text: '' }] : []))

const wordsAt = ({ world, form: formOf }: EntrySession, { form, slot }: CellPlace): string => {
  const [row, field] = [world.rows[form], world.fields[slot]?.field]
  if (row === undefined || field === undefined) return ''
  return formOf(form).drafts.get(slot)?.raw ?? cellWords(field, seenCell(row, formOf(form), slot).text)
}

const matrixOf = (session: EntrySession, shape: GridShape, selection: Selection): Matrix => {
  const { top, bottom, left, right } = areaOf(selection)
  return Array.from({ length: bottom - top + 1 }, (_row, y) => Array.from({ length: right - left + 1 }, (_column, x) => wordsAt(session, shape.cellAt(top + y, left + x))))
}

/** The first row of the selection goes down the rest of it; of one row, the row above comes down. */
export const fillDownPlan = (session: EntrySession, shape: GridShape, selection: Selection): PastePlan | undefined => {
  const { top, bottom, left, right } = areaOf(selection)
  const source = bottom > top ? top : top - 1
  if (source < 0) return undefined
  const matrix = matrixOf(session, shape, { anchor: { row: source, column: left }, focus: { row: source, column: right } })
  return pastePlan(session, shape, { matrix, selection: { anchor: { row: source + 1, column: left }, focus: { row: bottom, column: right } } })
}

export const copyTo = (data: DataTransfer, session: EntrySession, { shape, selection }: { shape: GridShape; selection: Selection }): void => {
  const matrix = matrixOf(session, shape, selection)
  data.setData('text/plain', toTsv(matrix))
  data.setData('text/html', toHtmlTable(matrix))
}

export const pastedMatrix = (data: DataTransfer): Matrix => parseClipboard({ html: data.getData('text/html'), text: data.getData('text/plain') })
