import { describe, expect, it } from 'vitest'
import { columnRules } from '../imports/column-rules'
import { organizationTypes, type Field } from '../models/model-document'
import { readKindByte, type SheetPiece } from '../shared/workbook'
import { statisticsReader, type WantedStatistics } from './read-statistics'
import { placeKey } from './statistics-form'

type Cell = string | number | null
const aField = (key: string, over: Partial<Field> = {}): Field => ({ key, label: key, unit: 'чел.', kind: 'integer', direction: '1', about: 'organization', source: 'ОО-1', min: '0', ...over })
const rules = (field: Field) => columnRules({ slot: 0, field, organizationTypes, mayBeNotApplicable: false })
const asked = (fields: Readonly<Record<string, ReadonlyArray<Field>>>): WantedStatistics => ({ form: 'fsnOo1', edition: 2026, wanted: new Map(Object.entries(fields).map(([place, of]) => [place, of.map(rules)])) })

/** One piece a row: nothing may depend on where a file is cut. */
const pieces = (name: string, rows: ReadonlyArray<ReadonlyArray<Cell>>): ReadonlyArray<SheetPiece> => rows.map((row, index) => {
  const cells = row.flatMap((value, column) => (value === null ? [] : [{ column: column + 1, value }]))
  const texts: string[] = []
  return {
    name, visibility: 'visible', date1904: false, texts,
    rows: Int32Array.from(cells, () => index + 1), columns: Uint16Array.from(cells, ({ column }) => column), kinds: Uint8Array.from(cells, ({ value }) => (typeof value === 'string' ? readKindByte.text : readKindByte.number)),
    numbers: Float64Array.from(cells, ({ value }) => (typeof value === 'string' ? texts.push(value) - 1 : value)),
  }
})
const read = (wanted: WantedStatistics, ...sheets: ReadonlyArray<ReadonlyArray<SheetPiece>>) => {
  const reader = statisticsReader(wanted)
  for (const sheet of sheets) for (const piece of sheet) reader.take(piece)
  return reader.finish()
}
const TITLE = [['Сведения об организации, форма № ОО-1, приказ Росстата от 01.03.2024 № 84'], ['Редакция: 2026']] as const
const two = asked({ '2|5|4': [aField('pupils')], '2|5|3': [aField('classes')] })

describe('the reader of a federal form', () => {
  it('takes a row for each line with a column for each graph', () => {
    const found = read(two, pieces('Лист', [...TITLE, ['ОКПО', 'Раздел', '№ строки', 'Графа 3', 'гр. 4'], ['00032537', '2', '05', 3, 90], [null, '2', '06', 1, 1]]))
    expect(found.ok && found.value.organizations.map(({ codes, amounts }) => [codes.okpo, Object.fromEntries(amounts)])).toEqual([['00032537', { classes: 3_000_000, pupils: 90_000_000 }]])
  })

  it('takes a sheet for each organization, its codes over the table', () => {
    const sheet = (name: string, okpo: string, value: number) => pieces(name, [...TITLE, ['Наименование', `Школа ${name}`], [`ОКПО: ${okpo}`], ['Филиал', 'да'], ['Раздел', 'Строка', 'Графа', 'Значение'], ['2', 5, 4, value]])
    const found = read(two, sheet('Первая', '00032537', 10), sheet('Вторая', '00040778', 20))
    expect(found.ok && found.value.organizations.map(({ name, codes, isBranch, amounts }) => [name, codes.okpo, isBranch, amounts.get('pupils')])).toEqual([['Школа Первая', '00032537', true, 10_000_000], ['Школа Вторая', '00040778', true, 20_000_000]])
  })

  it('says where a cell is no number, breaks a limit or is given twice, and takes the others', () => {
    const found = read(two, pieces('Лист', [...TITLE, ['ОКПО', 'Раздел', 'Строка', 'Графа', 'Значение'], ['00032537', '2', '05', '4', 'много'], ['00032537', '2', '05', '3', 5], ['00032537', '2', '05', '3', 6], ['00040778', '2', '05', '4', -1], ['00040778', '2', '05', '3', 'Х']]))
    expect(found.ok && found.value.organizations.map(({ faults, amounts }) => [faults.map(({ code, row }) => [code, row]), [...amounts.values()]])).toEqual([
      [[['NOT_A_NUMBER', 4], ['CELL_DOUBLED', 6]], [5_000_000]], [[['BELOW_MINIMUM', 7]], []],
    ])
  })

  it('reads the yes and no of a form: 1 and 2', () => {
    const found = read(asked({ '1.2|24|3': [aField('profile', { kind: 'boolean', unit: '' })] }), pieces('Лист', [...TITLE, ['ОКПО', 'Подраздел', 'Строка', 'Графа 3'], ['00032537', '1.2', 24, 1], ['00040778', '1.2', 24, 2]]))
    expect(found.ok && found.value.organizations.map(({ amounts }) => amounts.get('profile'))).toEqual([1_000_000, 0])
  })

  it('the year of a decree is not the year of the form', () => {
    const found = read(two, pieces('Лист', [['Форма № ОО-1 на 2026/27 учебный год, приказ от 01.03.2024'], ['ОКПО', 'Раздел', 'Строка', 'Графа 4'], ['00032537', '2', '05', 1]]))
    expect(found.ok).toBe(true)
  })

  it.each([
    ['2', '05', '4'], ['Раздел 2', 'стр. 05', 'графа 4'], ['разд. 2.', 'Строка 5', 'гр. 4'], [' 2 ', '5', '04'],
  ])('one place in every spelling: %s, %s, %s', (section, line, column) => expect(placeKey({ section, line, column })).toBe('2|5|4'))

  it.each([
    [[['Форма № ОО-2'], ['Редакция: 2026']], 'OTHER_FORM'], [[['Форма № ОО-1'], ['Редакция: 2025']], 'OTHER_EDITION'], [[['Форма № ОО-1']], 'EDITION_NOT_NAMED'], [[['Отчёт'], ['Редакция: 2026']], 'FORM_NOT_NAMED'],
  ])('refuses %j: %s', (head, code) => expect(read(two, pieces('Лист', [...head, ['ОКПО', 'Раздел', 'Строка', 'Графа 4'], ['00032537', '2', '05', 1]]))).toMatchObject({ ok: false, error: { code } }))

  it.each([['ФСН № 00-1'], ['ФСН № OO-1'], ['ФСН № 0О-1'], ['ФСН № ОО-11'], ['ФСН № ОО']])('ZEL-64 a scan spoilt the name «%s»: no form is guessed, the file is refused', (title) =>
    expect(read(two, pieces('Лист', [[title], ['Редакция: 2026'], ['ОКПО', 'Раздел', 'Строка', 'Графа 4'], ['00032537', '2', '05', 1]]))).toMatchObject({ ok: false, error: { code: 'FORM_NOT_NAMED' } }))
  it('ZEL-64 a figure that a scan spoilt is no figure: its cell is named, nothing is taken from it', () => {
    const found = read(two, pieces('Лист', [...TITLE, ['ОКПО', 'Раздел', 'Строка', 'Графа 4'], ['00032537', '2', '05', '27З']]))
    expect(found.ok && found.value.organizations.map(({ amounts, faults }) => [amounts.size, faults.map(({ code, row, column }) => [code, row, column])])).toEqual([[0, [['NOT_A_NUMBER', 4, 4]]]])
  })

  it('refuses a file without a table', () => expect(read(two, pieces('Лист', [...TITLE, ['Просто', 'слова']]))).toMatchObject({ error: { code: 'TABLE_NOT_FOUND' } }))
  it('keeps nothing of organizations without end', () =>
    expect(read(two, pieces('Лист', [...TITLE, ['ИНН', 'Раздел', 'Строка', 'Графа 4'], ...Array.from({ length: 5_001 }, (_, index) => [String(7_700_000_000 + index), '2', '05', 1])]))).toMatchObject({ error: { code: 'TOO_MANY_ORGANIZATIONS' } }))
})
