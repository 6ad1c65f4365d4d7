import { cellStateByte } from '../scoring/lines/cells'
import { foldLetters } from '../shared/fold-letters'
import { readKindByte, readKinds, type SheetCells, type WordBook } from '../shared/workbook'
import type { ColumnRules } from './column-rules'
import { addError, addWarning, type FindingFacts, type FindingList, type FindingPlace } from './findings'
import { noteBlank, noteCell, type ChangeList, type NotedCell } from './import-changes'
import type { TemplateParticipant } from './import-template'
import { tellStranger, type SheetColumns, type Strangers } from './match-columns'
import { plainAmount, readCell, type CellReading } from './read-cell'
import type { RowsTogether } from './rows-together'
import { shownText } from './serial-date'
import { isClosed, isOverruled, type StoredCells } from './stored-cells'
import type { IdColumn } from './template-marks'

/** What all sheets of a workbook are judged by. `participantAt`: appointment id → row of the cell grid. `texts` of the book change from piece to piece. */
export type RowsWorld = {
  readonly book: WordBook
  readonly participants: ReadonlyArray<TemplateParticipant>
  readonly participantAt: ReadonlyMap<string, number>
  readonly current: StoredCells
  readonly together: RowsTogether
  readonly changes: ChangeList
  readonly findings: FindingList
}

/** The rows of one sheet as they come. */
export type RowsReader = {
  readonly world: RowsWorld
  readonly sheet: string
  readonly columns: SheetColumns
  /** By participant: the row of the sheet that stands for it, 0 where none did yet. */
  readonly seen: Int32Array
  /** By column of the file: position of the row's cell in the piece. */
  readonly places: Int32Array
  /** What words of a column mean, for words that come again. */
  readonly meanings: ReadonlyArray<Map<string, CellReading>>
  readonly noted: NotedCell
  piece: SheetCells
}

const NOT_THERE = -1
const NO_CELLS: SheetCells = { rows: new Int32Array(0), columns: new Uint16Array(0), kinds: new Uint8Array(0), numbers: new Float64Array(0) }
const MOST_MEANINGS = 200

export const rowsReader = (world: RowsWorld, sheet: string, columns: SheetColumns): RowsReader => ({
  world, sheet, columns, seen: new Int32Array(world.participants.length), meanings: columns.fields.map(() => new Map<string, CellReading>()), piece: NO_CELLS,
  places: new Int32Array(Math.max(0, ...columns.ids.values(), ...columns.fields.map(({ column }) => column)) + 1),
  noted: { row: 0, slot: 0, state: 0, value: 0, sheet, number: 0, column: 0 },
})

/** Names are compared without regard to spaces, case and ё. */
const plain = (text: string): string => foldLetters(text.replaceAll(/\s+/g, ' ').trim())

const textAt = ({ world, piece, places }: RowsReader, column: number): string => {
  const at = places[column] ?? NOT_THERE
  if (at === NOT_THERE) return ''
  const [kind, number] = [readKinds[piece.kinds[at] ?? 0] ?? 'blank', piece.numbers[at] ?? 0]
  return (kind === 'text' ? (world.book.texts[number] ?? '') : shownText(world.book, { kind, number, isWhole: true })).trim()
}

const idText = (reader: RowsReader, id: IdColumn): string => {
  const column = reader.columns.ids.get(id)
  return column === undefined ? '' : textAt(reader, column)
}

const placeOf = (reader: RowsReader, row: number, column: number): FindingPlace => ({ sheet: reader.sheet, row, column, text: textAt(reader, column).slice(0, 60) })

/** What is wrong with a whole row is shown at the name of its organization. */
const rowPlace = ({ sheet, columns }: RowsReader, row: number): FindingPlace => ({ sheet, row, column: columns.ids.get('organization') ?? 1 })

const isOwn = (reader: RowsReader, id: IdColumn, expected: string): boolean => {
  const found = idText(reader, id)
  return found === expected || !reader.columns.ids.has(id) || plain(found) === plain(expected)
}

/** Hidden ids and visible names must still belong together: sorting only the visible columns would hand values to a neighbour. */
const hasOwnNames = (reader: RowsReader, participant: TemplateParticipant): boolean =>
  isOwn(reader, 'organization_id', participant.organizationId) && isOwn(reader, 'organization', participant.organization) && isOwn(reader, 'director', participant.director)

/** The grid row that the sheet's row stands for, or nothing (told, unless the row is empty). */
const findParticipant = (reader: RowsReader, row: number): number | undefined => {
  const { columns, seen, world: { findings, participantAt, participants } } = reader
  const id = idText(reader, 'appointment_id')
  const idColumn = columns.ids.get('appointment_id') ?? 1
  if (id === '') {
    const isEmpty = columns.fields.every(({ column }) => textAt(reader, column) === '')
    if (!isEmpty) addError(findings, 'ROW_WITHOUT_ID', placeOf(reader, row, idColumn))
    return undefined
  }
  const found = participantAt.get(id.toLowerCase())
  const participant = found === undefined ? undefined : participants[found]
  if (found === undefined || !participant) {
    addError(findings, 'ROW_UNKNOWN', { ...placeOf(reader, row, idColumn), facts: { organization: idText(reader, 'organization') } })
    return undefined
  }
  const first = seen[found] ?? 0
  if (first !== 0) {
    addError(findings, 'ROW_DOUBLED', { ...rowPlace(reader, row), facts: { firstRow: first, organization: participant.organization } })
    return undefined
  }
  seen[found] = row
  if (hasOwnNames(reader, participant)) return found
  addError(findings, 'ROW_NAMES_CHANGED', { ...rowPlace(reader, row), facts: { expected: `${participant.organization}, ${participant.director}`, actual: `${idText(reader, 'organization')}, ${idText(reader, 'director')}`.slice(0, 160) } })
  return undefined
}

const factsOf = ({ world, noted }: RowsReader, rules: ColumnRules): FindingFacts => ({ field: rules.field.label, organization: world.participants[noted.row]?.organization ?? '' })
const here = (reader: RowsReader): FindingPlace => placeOf(reader, reader.noted.number, reader.noted.column)

/** Rows of one organization share its form: what another of them said otherwise is told. */
const compareRows = (reader: RowsReader, rules: ColumnRules): void => {
  const { world, noted } = reader
  const place = here(reader)
  const other = world.together.note({ row: noted.row, slot: noted.slot, state: noted.state, value: noted.value }, { number: noted.number, text: place.text ?? '' })
  if (other !== undefined) addError(world.findings, 'ROWS_DISAGREE', { ...place, facts: { ...factsOf(reader, rules), firstRow: other.number, actual: other.text } })
}

// No closures and no words in the functions below unless there is something to tell: they run once a cell, hundreds of thousands of times.
const noteFilled = (reader: RowsReader, rules: ColumnRules): void => {
  const { world: { changes, current, findings, together }, noted } = reader
  if (together.isShared(noted.row)) compareRows(reader, rules)
  if (!noteCell(changes, current, noted)) return
  if (isClosed(current, noted)) addError(findings, 'FORM_CLOSED', { ...here(reader), facts: factsOf(reader, rules) })
  else if (isOverruled(current, noted)) addWarning(findings, 'VERIFIED_STAYS', { ...here(reader), facts: factsOf(reader, rules) })
}

const stateOf = { amount: cellStateByte.value, noData: cellStateByte.noData, notApplicable: cellStateByte.notApplicable, withheld: cellStateByte.withheld } as const

const noteEmpty = ({ world, noted }: RowsReader, rules: ColumnRules): void => {
  if (!world.together.isGivenAbove(noted.row, rules.field)) noteBlank(world.changes, world.current, noted.row * world.current.slots + rules.slot)
}

const noteReading = (reader: RowsReader, rules: ColumnRules, { reading, isApplicable }: { reading: CellReading; isApplicable: boolean }): void => {
  const { world: { current, findings }, noted } = reader
  if (reading.kind === 'fault') addError(findings, reading.code, { ...here(reader), facts: { field: rules.field.label, ...reading.facts } })
  else if (!isApplicable) {
    if (reading.kind === 'amount') addError(findings, 'VALUE_NOT_APPLICABLE', { ...here(reader), facts: { field: rules.field.label } })
  } else if (reading.kind === 'blank') noteEmpty(reader, rules)
  else if (reading.kind === 'notApplicable' && !rules.mayBeNotApplicable && current.states[noted.row * current.slots + rules.slot] !== cellStateByte.notApplicable) {
    addError(findings, 'MARK_NOT_ALLOWED', { ...here(reader), facts: factsOf(reader, rules) })
  } else {
    if (reading.kind === 'amount' && reading.warning) addWarning(findings, reading.warning, { ...here(reader), facts: { field: rules.field.label } })
    noted.state = stateOf[reading.kind]
    noted.value = reading.kind === 'amount' ? reading.micro : 0
    noteFilled(reader, rules)
  }
}

/** Words such as «н/п» and «да» stand in thousands of cells of a column: each is understood once. */
const readingOf = (reader: RowsReader, rules: ColumnRules, { at, field }: { at: number; field: number }): CellReading => {
  const { world: { book }, piece, meanings } = reader
  const known = piece.kinds[at] === readKindByte.text ? meanings[field] : undefined
  const word = book.texts[piece.numbers[at] ?? 0] ?? ''
  const found = known?.get(word) ?? readCell(rules, book, { sheet: piece, at })
  if (known !== undefined && known.size < MOST_MEANINGS) known.set(word, found)
  return found
}

const readFields = (reader: RowsReader): void => {
  const { columns: { fields }, noted, piece, places, world: { participants } } = reader
  const type = participants[noted.row]?.organizationType ?? 'secondary_school'
  for (let field = 0; field < fields.length; field += 1) {
    const found = fields[field]
    if (found === undefined) continue
    const { rules, column } = found
    const at = places[column] ?? NOT_THERE
    const isApplicable = rules.organizationTypes.has(type)
    noted.slot = rules.slot
    noted.column = column
    if (at === NOT_THERE) {
      if (isApplicable) noteEmpty(reader, rules)
      continue
    }
    const amount = isApplicable && piece.kinds[at] === readKindByte.number ? plainAmount(rules, piece.numbers[at] ?? 0) : Number.NaN
    if (Number.isNaN(amount)) noteReading(reader, rules, { reading: readingOf(reader, rules, { at, field }), isApplicable })
    else {
      noted.state = cellStateByte.value
      noted.value = amount
      noteFilled(reader, rules)
    }
  }
}

/** Reads people's rows of one piece, from position `from` on: who each row is, and every cell of every field. Tells what is wrong, notes what changes. */
export const readRows = (reader: RowsReader, piece: SheetCells, { from, strangers }: { from: number; strangers: Strangers }): void => {
  const { places, noted } = reader
  const { rows, columns } = piece
  reader.piece = piece
  for (let at = from; at < rows.length;) {
    const number = rows[at] ?? 0
    places.fill(NOT_THERE)
    for (; rows[at] === number; at += 1) {
      const column = columns[at] ?? 0
      if (strangers.known[column] === 1) places[column] = at
      else tellStranger(strangers, number, column)
    }
    const row = findParticipant(reader, number)
    if (row === undefined) continue
    noted.row = row
    noted.number = number
    readFields(reader)
  }
  reader.piece = NO_CELLS
}

/** Participants without a row in the sheet. */
export const missingRows = ({ seen }: RowsReader): number => seen.reduce((count, row) => count + (row === 0 ? 1 : 0), 0)
