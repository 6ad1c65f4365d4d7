import { buildImportTemplate, type ImportTemplate, type TemplateParticipant } from '@/domain/imports/import-template'
import { templateSheets } from '@/domain/imports/template-sheets'
import type { Direction, Field, Indicator, ModelDocument, OrganizationType } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import { toMicro } from '@/domain/shared/micro'
import { guardWorkbook } from '@/platform/xlsx/guard'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { writeZip } from '@/platform/xlsx/write-zip'
import { templateWords } from '@/texts/imports'

export const shortTypes: Readonly<Record<OrganizationType, string>> = {
  secondary_school: 'СОШ', basic_school: 'ООШ', primary_school: 'НОШ', special_school: 'СКОШ', kindergarten: 'ДОО', additional_education: 'УДО',
}

const aDirection = (code: string, name: string): Direction => ({ code, name, group: 'main', max: '10', source: 'test' })
export const aField = (key: string, over: Partial<Field> = {}): Field => ({ key, label: `Поле ${key}`, unit: 'ед.', kind: 'decimal', direction: 'd1', about: 'organization', source: 'test', ...over })

const passport = { number: '1', purpose: '', formulaInWords: '', source: '', collection: '', periodicity: '', responsible: '', evidence: '', origin: '' }
const anIndicator = (code: string, formula: string, types: ReadonlyArray<OrganizationType>): Indicator => ({
  code, version: 1, direction: 'd1', name: code, unit: '', formula, applicability: { organizationTypes: types }, period: 'date', controllability: 'high',
  goodDirection: 'up', rule: { kind: 'boolean' }, max: '1', weight: '1', evidenceRequired: false, legalBasis: [], passport,
})

const everyType = Object.keys(shortTypes) as ReadonlyArray<OrganizationType>

/** Two directions; `exam` does not apply to kindergartens. Column letters: A–F ids, then fields from G. */
export const importFields: ReadonlyArray<Field> = [
  aField('pupils', { kind: 'integer', min: '0', label: 'Число учеников', unit: 'чел.' }),
  aField('share', { min: '0', max: '100', label: 'Доля учителей', unit: '%' }),
  aField('exam', { label: 'Средний балл', unit: 'балл' }),
  aField('has_site', { kind: 'boolean', label: 'Есть сайт', unit: '', direction: 'd2' }),
  aField('stage', { kind: 'choice', label: 'Этап', unit: '', direction: 'd2', choices: [{ value: '0', label: 'Не начато' }, { value: '2', label: 'Готово' }] }),
  aField('delta', { label: 'Прирост', unit: 'п.п.', direction: 'd2' }),
]

export const anImportModel = (fields: ReadonlyArray<Field> = importFields, directions = [aDirection('d1', 'Качество образования'), aDirection('d2', 'Среда')]): ModelDocument => ({
  format: 'smer-model/1', code: 'test', name: 'test', level: 'regional', groups: [{ code: 'main', name: 'main' }], directions, fields,
  indicators: [
    ...fields.filter(({ key }) => key !== 'exam').map(({ key }) => anIndicator(`i_${key}`, key, everyType)),
    ...(fields.some(({ key }) => key === 'exam') ? [{ ...anIndicator('i_exam', 'exam', []), applicability: { organizationTypes: everyType.filter((type) => type !== 'kindergarten'), unless: { condition: 'pupils == 0', reason: 'test' } } }] : []),
  ],
  levels: [], floors: [], missing: { policy: 'zero_points', noLevelAbovePercent: '50' }, thinDirection: { belowPercent: '50' }, rounding: { compareDigits: 2, totalDigits: 2 },
  cluster: { by: ['organizationType'], minimum: 5 }, tieOrder: [], legalBasis: [], comparableWith: [],
})

const idOf = (kind: string, index: number): string => `${kind}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`

/** Schools, every third of them a kindergarten. */
export const someParticipants = (count: number): ReadonlyArray<TemplateParticipant> =>
  Array.from({ length: count }, (_, index) => ({
    appointmentId: idOf('a', index), organizationId: idOf('b', index), municipality: `Округ ${index % 7}`,
    organization: `МБОУ «Школа № ${index + 1}»`, organizationType: index % 3 === 2 ? 'kindergarten' : 'secondary_school', director: `Фёдоров Пётр ${index + 1}`,
  }))

export const importIdentity = { regionId: idOf('1', 1), cycleId: idOf('2', 1), modelVersionId: idOf('3', 1), contentHash: 'hash-1' }

export const anImportTemplate = (count = 4, fields: ReadonlyArray<Field> = importFields): ImportTemplate => buildImportTemplate(importIdentity, anImportModel(fields), someParticipants(count))

/** A grid with the given cells: [row, slot, decimal] or [row, slot, 'notApplicable' | 'withheld']. */
export const aGrid = (template: ImportTemplate, slots: number, cells: ReadonlyArray<readonly [number, number, string]>): CellGrid => {
  const grid = emptyGrid(template.participants.length, slots)
  for (const [row, slot, content] of cells) {
    const at = row * slots + slot
    grid.states[at] = content === 'notApplicable' || content === 'withheld' ? cellStateByte[content] : cellStateByte.value
    grid.values[at] = grid.states[at] === cellStateByte.value ? toMicro(content) : 0
  }
  return grid
}

export const aTemplateFile = (template: ImportTemplate, grid: CellGrid): Buffer => writeWorkbook(templateSheets(template, grid, templateWords(shortTypes)))

/** The file with some parts changed (or added: an edit of a part that is not there gets an empty text). */
export const editParts = (file: Buffer, edits: Readonly<Record<string, (content: string) => string>>): Buffer => {
  const guarded = guardWorkbook(file)
  if (!guarded.ok) throw new Error(`The file to edit is refused: ${guarded.error.code}`)
  const names = [...new Set([...guarded.value.parts.keys(), ...Object.keys(edits)])]
  return writeZip(names.map((name) => {
    const content = guarded.value.parts.get(name) ?? Buffer.alloc(0)
    const edit = edits[name]
    return { name, content: edit ? edit(content.toString('utf8')) : content }
  }))
}

/** Part of the n-th sheet; of a template: 1 help, 2 and 3 directions, 4 stamp, 5 lists. */
export const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`

/** Replaces one cell of a sheet's XML by another spelling, e.g. `putCell('G4', '<v>5</v>')`. Attributes after the place may be given. */
export const putCell = (place: string, content: string, attributes = '') => (xml: string): string => {
  const changed = xml.replace(new RegExp(`<c r="${place}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`), `<c r="${place}"${attributes}>${content}</c>`)
  if (changed === xml) throw new Error(`No cell ${place}`)
  return changed
}
/** An inline text in a cell. */
export const putText = (place: string, text: string) => putCell(place, `<is><t xml:space="preserve">${text}</t></is>`, ' t="inlineStr"')
