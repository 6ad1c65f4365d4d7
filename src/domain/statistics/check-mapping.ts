import type { Field } from '../models/model-document'
import { isRegisterFact, placeKey, type MappingRow, type RegisterFact, type StatisticsForm } from './statistics-form'

export const mappingFindingCodes = ['UNKNOWN_FIELD', 'DOUBLED_TARGET', 'UNIT_DIFFERS', 'PLACE_EMPTY', 'PLACE_WRONG', 'FACT_UNKNOWN', 'KIND_DIFFERS'] as const
export type MappingFindingCode = (typeof mappingFindingCodes)[number]
/** What is wrong with a row; `other` is the unit or the row it disagrees with. */
export type MappingFinding = { readonly rowId: string; readonly code: MappingFindingCode; readonly other?: string }

type CheckedMapping = { readonly form: StatisticsForm; readonly rows: ReadonlyArray<MappingRow> }

const sameUnit = (one: string, other: string): boolean => one.replaceAll(/[\s.\u00A0]/g, '').toLowerCase() === other.replaceAll(/[\s.\u00A0]/g, '').toLowerCase()
const YES_NO = /^да\s*\/\s*нет$/iu
const PLACE = /^[\p{L}\d][\p{L}\d. -]{0,19}$/u
const LINE = /^\d{1,4}(\.\d{1,3})?$/
const isCount = (fact: RegisterFact): boolean => fact === 'headcount'

const checkUnit = (row: MappingRow, { kind, unit }: Field): MappingFinding[] => {
  const isFitting = kind === 'boolean' ? row.unit === '' || YES_NO.test(row.unit) : sameUnit(row.unit, unit)
  return isFitting ? [] : [{ rowId: row.id, code: 'UNIT_DIFFERS', other: kind === 'boolean' ? 'да/нет' : unit }]
}

const checkFact = (row: MappingRow, field: Field | undefined): MappingFinding[] => {
  if (!isRegisterFact(row.line)) return [{ rowId: row.id, code: 'FACT_UNKNOWN' }]
  if (field === undefined) return []
  return isCount(row.line) === (field.kind === 'integer' || field.kind === 'decimal') && field.kind !== 'choice' ? [] : [{ rowId: row.id, code: 'KIND_DIFFERS' }]
}

const checkPlace = (row: MappingRow): MappingFinding[] => {
  if (row.section === '' || row.line === '' || row.column === '') return [{ rowId: row.id, code: 'PLACE_EMPTY' }]
  return PLACE.test(row.section) && LINE.test(row.line) && LINE.test(row.column) ? [] : [{ rowId: row.id, code: 'PLACE_WRONG' }]
}

/** Everything wrong with a mapping against the fields of a model; a mapping with findings fills nothing by the rows named. */
export const checkMapping = ({ form, rows }: CheckedMapping, fields: ReadonlyArray<Field>): ReadonlyArray<MappingFinding> => {
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const first = new Map<string, MappingRow>()
  return rows.flatMap((row) => {
    const field = byKey.get(row.fieldKey)
    const before = first.get(row.fieldKey)
    if (before === undefined) first.set(row.fieldKey, row)
    return [
      ...(form === 'register' ? checkFact(row, field) : checkPlace(row)),
      ...(field === undefined ? [{ rowId: row.id, code: 'UNKNOWN_FIELD' as const }] : checkUnit(row, field)),
      ...(before === undefined ? [] : [{ rowId: row.id, code: 'DOUBLED_TARGET' as const, other: form === 'register' ? before.line : placeKey(before) }]),
    ]
  })
}

/** The rows that may be used: nothing is wrong with them. */
export const soundRows = (mapping: CheckedMapping, fields: ReadonlyArray<Field>): ReadonlyArray<MappingRow> => {
  const faulty = new Set(checkMapping(mapping, fields).map(({ rowId }) => rowId))
  return mapping.rows.filter(({ id }) => !faulty.has(id))
}
