import type { OrganizationType } from '../models/model-document'
import { cellStateByte } from '../scoring/lines/cells'
import { readKinds, type ReadSheet, type ReadWorkbook } from '../shared/workbook'
import { addError, addWarning, type FindingFacts, type FindingList, type FindingPlace } from './findings'
import { noteBlank, noteCell, type ChangeList } from './import-changes'
import type { TemplateParticipant } from './import-template'
import type { ColumnRules } from './column-rules'
import type { SheetColumns } from './match-columns'
import { readCell, type CellReading } from './read-cell'
import type { RowsTogether } from './rows-together'
import { shownText } from './serial-date'
import { isClosed, isOverruled, type StoredCells } from './stored-cells'
import { HEAD_ROWS, type IdColumn } from './template-marks'

/** What reading the rows of a sheet needs. `participantAt`: appointment id → row of the cell grid. */
export type RowsContext = {
  readonly book: ReadWorkbook
  readonly sheet: ReadSheet
  readonly columns: SheetColumns
  readonly participants: ReadonlyArray<TemplateParticipant>
  readonly participantAt: ReadonlyMap<string, number>
  readonly current: StoredCells
  readonly together: RowsTogether
  readonly changes: ChangeList
  readonly findings: FindingList
}

const NOT_THERE = -1
/** Names are compared without regard to spaces, case and ё. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase().replaceAll('ё', 'е')

type Row = { readonly number: number; readonly cells: Int32Array }

const textAt = (context: RowsContext, at: number): string => {
  if (at === NOT_THERE) return ''
  const { book, sheet } = context
  return shownText(book, { kind: readKinds[sheet.kinds[at] ?? 0] ?? 'blank', number: sheet.numbers[at] ?? 0, isWhole: true }).trim()
}

const idText = (context: RowsContext, row: Row, id: IdColumn): string => {
  const column = context.columns.ids.get(id)
  return column === undefined ? '' : textAt(context, row.cells[column] ?? NOT_THERE)
}

const place = (context: RowsContext, row: Row, column: number): FindingPlace =>
  ({ sheet: context.sheet.name, row: row.number, column, text: textAt(context, row.cells[column] ?? NOT_THERE).slice(0, 60) })

/** What is wrong with a whole row is shown at the name of its organization. */
const rowPlace = (context: RowsContext, row: Row): FindingPlace => ({ sheet: context.sheet.name, row: row.number, column: context.columns.ids.get('organization') ?? 1 })

/** Hidden ids and visible names must still belong together: sorting only the visible columns would hand values to a neighbour. */
const hasOwnNames = (context: RowsContext, row: Row, participant: TemplateParticipant): boolean => {
  const isOwn = (id: IdColumn, expected: string): boolean => {
    const found = idText(context, row, id)
    return found === expected || !context.columns.ids.has(id) || plain(found) === plain(expected)
  }
  return isOwn('organization_id', participant.organizationId) && isOwn('organization', participant.organization) && isOwn('director', participant.director)
}

/** The grid row that the sheet's row stands for, or nothing (told, unless the row is empty). */
const findParticipant = (context: RowsContext, row: Row, seen: Map<number, number>): number | undefined => {
  const { columns, findings } = context
  const id = idText(context, row, 'appointment_id')
  const idColumn = columns.ids.get('appointment_id') ?? 1
  if (id === '') {
    const isEmpty = columns.fields.every(({ column }) => textAt(context, row.cells[column] ?? NOT_THERE) === '')
    if (!isEmpty) addError(findings, 'ROW_WITHOUT_ID', place(context, row, idColumn))
    return undefined
  }
  const found = context.participantAt.get(id.toLowerCase())
  const participant = found === undefined ? undefined : context.participants[found]
  if (found === undefined || !participant) {
    addError(findings, 'ROW_UNKNOWN', { ...place(context, row, idColumn), facts: { organization: idText(context, row, 'organization') } })
    return undefined
  }
  const first = seen.get(found)
  if (first !== undefined) {
    addError(findings, 'ROW_DOUBLED', { ...rowPlace(context, row), facts: { firstRow: first, organization: participant.organization } })
    return undefined
  }
  seen.set(found, row.number)
  if (hasOwnNames(context, row, participant)) return found
  addError(findings, 'ROW_NAMES_CHANGED', { ...rowPlace(context, row), facts: { expected: `${participant.organization}, ${participant.director}`, actual: `${idText(context, row, 'organization')}, ${idText(context, row, 'director')}`.slice(0, 160) } })
  return undefined
}

const stateOf = { amount: cellStateByte.value, noData: cellStateByte.noData, notApplicable: cellStateByte.notApplicable, withheld: cellStateByte.withheld } as const

type CellPlace = { readonly row: Row; readonly column: number; readonly gridRow: number; readonly type: OrganizationType; readonly reading: CellReading }

type FilledPlace = Omit<CellPlace, 'reading'> & { readonly reading: Extract<CellReading, { kind: 'amount' }> | { readonly kind: 'noData' | 'notApplicable' | 'withheld' } }

const factsOf = (context: RowsContext, rules: ColumnRules, { gridRow }: CellPlace): FindingFacts => ({ field: rules.field.label, organization: context.participants[gridRow]?.organization ?? '' })

type ReadState = { readonly row: number; readonly slot: number; readonly state: number; readonly value: number }

/** Rows of one organization share its form: what another of them said otherwise is told. */
const compareRows = (context: RowsContext, rules: ColumnRules, { cell, read }: { cell: CellPlace; read: ReadState }): void => {
  const here = place(context, cell.row, cell.column)
  const other = context.together.note(read, { number: cell.row.number, text: here.text ?? '' })
  if (other !== undefined) addError(context.findings, 'ROWS_DISAGREE', { ...here, facts: { ...factsOf(context, rules, cell), firstRow: other.number, actual: other.text } })
}

// No closures and no words in these functions unless there is something to tell: they run once a cell, hundreds of thousands of times.
const noteFilled = (context: RowsContext, rules: ColumnRules, cell: FilledPlace): void => {
  const { reading } = cell
  const { changes, current, findings } = context
  if (reading.kind === 'amount' && reading.warning) addWarning(findings, reading.warning, { ...place(context, cell.row, cell.column), facts: { field: rules.field.label } })
  const read: ReadState = { row: cell.gridRow, slot: rules.slot, state: stateOf[reading.kind], value: reading.kind === 'amount' ? reading.micro : 0 }
  if (context.together.isShared(cell.gridRow)) compareRows(context, rules, { cell, read })
  if (!noteCell(changes, current, { ...read, place: { sheet: context.sheet.name, row: cell.row.number, column: cell.column } })) return
  if (isClosed(current, read)) addError(findings, 'FORM_CLOSED', { ...place(context, cell.row, cell.column), facts: factsOf(context, rules, cell) })
  else if (isOverruled(current, read)) addWarning(findings, 'VERIFIED_STAYS', { ...place(context, cell.row, cell.column), facts: factsOf(context, rules, cell) })
}

const noteReading = (context: RowsContext, rules: ColumnRules, cell: CellPlace): void => {
  const { reading } = cell
  const { changes, current, findings } = context
  const isApplicable = rules.organizationTypes.has(cell.type)
  const facts = { field: rules.field.label }
  const at = cell.gridRow * current.slots + rules.slot
  if (reading.kind === 'fault') addError(findings, reading.code, { ...place(context, cell.row, cell.column), facts: { ...facts, ...reading.facts } })
  else if (!isApplicable) {
    if (reading.kind === 'amount') addError(findings, 'VALUE_NOT_APPLICABLE', { ...place(context, cell.row, cell.column), facts })
  } else if (reading.kind === 'blank') {
    if (!context.together.isGivenAbove(cell.gridRow, rules.field)) noteBlank(changes, current, at)
  } else if (reading.kind === 'notApplicable' && !rules.mayBeNotApplicable && current.states[at] !== cellStateByte.notApplicable) {
    addError(findings, 'MARK_NOT_ALLOWED', { ...place(context, cell.row, cell.column), facts: { ...facts, organization: context.participants[cell.gridRow]?.organization ?? '' } })
  } else noteFilled(context, rules, { ...cell, reading: reading.kind === 'amount' ? reading : { kind: reading.kind } })
}

const BLANK: CellReading = { kind: 'blank' }

const readRow = (context: RowsContext, row: Row, seen: Map<number, number>): void => {
  const gridRow = findParticipant(context, row, seen)
  const type = gridRow === undefined ? undefined : context.participants[gridRow]?.organizationType
  if (gridRow === undefined || type === undefined) return
  for (const { column, rules } of context.columns.fields) {
    const at = row.cells[column] ?? NOT_THERE
    const reading = at === NOT_THERE ? BLANK : readCell(rules, context.book, { sheet: context.sheet, at })
    noteReading(context, rules, { row, column, gridRow, type, reading })
  }
}

/** Reads people's rows of one sheet: who each row is, and every cell of every field. Tells what is wrong, notes what changes. */
export const readRows = (context: RowsContext): void => {
  const { sheet, columns, findings, participants } = context
  const seen = new Map<number, number>()
  const width = Math.max(0, ...columns.ids.values(), ...columns.fields.map(({ column }) => column))
  const cells = new Int32Array(width + 1)
  let at = 0
  while ((sheet.rows[at] ?? Infinity) <= HEAD_ROWS) at += 1
  while (at < sheet.rows.length) {
    const number = sheet.rows[at] ?? 0
    cells.fill(NOT_THERE)
    for (; sheet.rows[at] === number; at += 1) if ((sheet.columns[at] ?? 0) <= width) cells[sheet.columns[at] ?? 0] = at
    readRow(context, { number, cells }, seen)
  }
  if (seen.size < participants.length) addWarning(findings, 'ROWS_MISSING', { sheet: sheet.name, facts: { count: participants.length - seen.size } })
  const hidden = sheet.hiddenRows.filter((row) => row > HEAD_ROWS)
  if (hidden.length > 0) addWarning(findings, 'ROWS_HIDDEN', { sheet: sheet.name, row: hidden[0] ?? 0, facts: { count: hidden.length } })
}
