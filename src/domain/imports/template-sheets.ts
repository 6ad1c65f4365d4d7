import type { Field, OrganizationType } from '../models/model-document'
import { cellStates } from '../scoring/lines/cells'
import { MICRO } from '../shared/micro'
import type { ColumnCheck, WrittenCell, WrittenColumn, WrittenSheet } from '../shared/workbook'
import { repeatedRows, type ImportTemplate, type TemplateColumn, type TemplateIdentity, type TemplateParticipant, type TemplateSheet } from './import-template'
import type { StoredCells } from './stored-cells'
import { FORM_STAMP, HEAD_ROWS, HELP_SHEET, HIDDEN_COLUMNS, idColumns, NO_DATA_MARK, NO_MARK, NOT_APPLICABLE_MARK, STAMP_SHEET, TEMPLATE_FORMAT, WITHHELD_MARK, YES_MARK, type IdColumn } from './template-marks'

/** Wording of a template; `texts/imports.ts` has it. */
export type TemplateWords = {
  readonly columns: Readonly<Record<IdColumn, string>>
  readonly organizationTypes: Readonly<Record<OrganizationType, string>>
  /** Unit and limits of a field, under its label. */
  readonly unitLine: (field: Field) => string
  readonly checkTitle: string
  readonly checkMessage: (field: Field, mayBeNotApplicable: boolean) => string
  readonly help: ReadonlyArray<string>
}

const ID_WIDTHS: Readonly<Record<IdColumn, number>> = { appointment_id: 38, organization_id: 38, municipality: 24, organization: 36, organization_type: 9, director: 30 }
const marksOf = ({ mayBeNotApplicable }: TemplateColumn): ReadonlyArray<string> => (mayBeNotApplicable ? [NOT_APPLICABLE_MARK, NO_DATA_MARK, WITHHELD_MARK] : [NO_DATA_MARK, WITHHELD_MARK])

const choiceLabel = (field: Field, micro: number): WrittenCell => {
  const code = String(micro / MICRO)
  return field.choices?.find(({ value }) => value === code)?.label ?? micro / MICRO
}

const shownValue = (field: Field, micro: number): WrittenCell => {
  switch (field.kind) {
    case 'boolean': return micro === 0 ? NO_MARK : YES_MARK
    case 'choice': return choiceLabel(field, micro)
    case 'integer': case 'decimal': return micro / MICRO
  }
}

/** What is stored now, as a person would type it: a value, one of three marks, or nothing; an empty cell changes nothing. */
const currentCell = (column: TemplateColumn, grid: StoredCells, at: number): WrittenCell => {
  switch (cellStates[grid.states[at] ?? 0] ?? 'noData') {
    case 'value': return shownValue(column.field, grid.values[at] ?? 0)
    case 'notApplicable': return NOT_APPLICABLE_MARK
    case 'withheld': return WITHHELD_MARK
    case 'noData': return grid.saidNoData?.[at] === 1 ? NO_DATA_MARK : null
  }
}

const checkOf = (column: TemplateColumn): ColumnCheck => {
  const { field } = column
  const marks = marksOf(column)
  if (field.kind === 'boolean') return { kind: 'list', items: [YES_MARK, NO_MARK, ...marks] }
  if (field.kind === 'choice' && field.choices) return { kind: 'list', items: [...field.choices.map(({ label }) => label), ...marks] }
  return {
    kind: 'number', integer: field.kind === 'integer', marks,
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
  }
}

const columnsOf = (sheet: TemplateSheet, words: TemplateWords): ReadonlyArray<WrittenColumn> => [
  ...idColumns.map((column, index) => ({ width: ID_WIDTHS[column], hidden: index < HIDDEN_COLUMNS })),
  ...sheet.columns.map((column) => ({ width: 18, open: true, check: { ...checkOf(column), title: words.checkTitle, message: words.checkMessage(column.field, column.mayBeNotApplicable) } })),
]

const idCells = (participant: TemplateParticipant, words: TemplateWords): WrittenCell[] => [
  participant.appointmentId, participant.organizationId, participant.municipality, participant.organization,
  words.organizationTypes[participant.organizationType], participant.director,
]

const directionSheet = (sheet: TemplateSheet, participants: ReadonlyArray<TemplateParticipant>, context: { grid: StoredCells; words: TemplateWords }): WrittenSheet => {
  const { grid, words } = context
  const repeated = repeatedRows(participants)
  const cellOf = (column: TemplateColumn, row: number, type: OrganizationType): WrittenCell => {
    if (!column.organizationTypes.includes(type)) return { locked: NOT_APPLICABLE_MARK }
    return repeated.has(row) && column.field.about === 'organization' ? { locked: '' } : currentCell(column, grid, row * grid.slots + column.slot)
  }
  const rows = participants.map((participant, row) => [...idCells(participant, words), ...sheet.columns.map((column) => cellOf(column, row, participant.organizationType))])
  return {
    name: sheet.name, isLocked: true, headRows: HEAD_ROWS, hiddenHeadRows: 1, frozenColumns: idColumns.length,
    columns: columnsOf(sheet, words),
    rows: [
      [...idColumns, ...sheet.columns.map(({ field }) => field.key)],
      [...idColumns.map((column) => words.columns[column]), ...sheet.columns.map(({ field }) => field.label)],
      [...idColumns.map(() => null), ...sheet.columns.map(({ field }) => words.unitLine(field))],
      ...rows,
    ],
  }
}

const stampSheet = ({ regionId, cycleId, modelVersionId, contentHash }: TemplateIdentity, formVersions: ReadonlyMap<string, number> | undefined): WrittenSheet => ({
  name: STAMP_SHEET, visibility: 'veryHidden', headRows: 0, isLocked: true,
  columns: [{ width: 20 }, { width: 70 }],
  rows: [['format', TEMPLATE_FORMAT], ['regionId', regionId], ['cycleId', cycleId], ['modelVersionId', modelVersionId], ['contentHash', contentHash],
    ...[...(formVersions ?? [])].map(([organizationId, version]) => [`${FORM_STAMP}${organizationId}`, String(version)])],
})

/**
 * Sheets of a template workbook: help, one sheet per direction filled with what is stored (`grid`: rows in the order of the
 * participants, slots of the model document), and the stamp by which the filled file is known again.
 */
export const templateSheets = (template: ImportTemplate, grid: StoredCells, words: TemplateWords): ReadonlyArray<WrittenSheet> => [
  { name: HELP_SHEET, isProse: true, isLocked: true, headRows: 1, columns: [{ width: 110 }], rows: words.help.map((line) => [line]) },
  ...template.sheets.map((sheet) => directionSheet(sheet, template.participants, { grid, words })),
  stampSheet(template.identity, template.formVersions),
]
