import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { aGrid, anImportTemplate, aTemplateFile, importIdentity } from '#tests/factories/workbooks'
import { readWorkbook } from '@/platform/xlsx/read-workbook'

const template = anImportTemplate()
const grid = aGrid(template, 6, [[0, 0, '512'], [0, 1, '66.666667'], [1, 3, '1'], [1, 4, '2'], [3, 5, 'notApplicable'], [0, 5, 'withheld']])
const file = aTemplateFile(template, grid)

const open = async (): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(file).buffer)
  return book
}
const sheetOf = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(name)
  return sheet
}

describe('template workbook, as another program sees it', () => {
  it('has help, a sheet per direction, a very hidden stamp and lists', async () => {
    const book = await open()
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual(['Инструкция visible', 'd1. Качество образования visible', 'd2. Среда visible', '_версия veryHidden', '_списки veryHidden'])
    const stamp = sheetOf(book, '_версия')
    expect([1, 2, 3, 4, 5].map((row) => stamp.getCell(row, 2).value)).toEqual(['1', importIdentity.regionId, importIdentity.cycleId, importIdentity.modelVersionId, importIdentity.contentHash])
  })

  it('hides ids and keys, freezes and locks heads, opens entry cells, fills in what is stored', async () => {
    const sheet = sheetOf(await open(), 'd1. Качество образования')
    expect([sheet.getColumn(1).hidden, sheet.getColumn(2).hidden, sheet.getColumn(3).hidden, sheet.getRow(1).hidden, sheet.getRow(2).hidden]).toEqual([true, true, false, true, false])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 6, ySplit: 3 })
    expect(sheet.getRow(2).values).toEqual([undefined, 'Код руководителя', 'Код организации', 'Муниципалитет', 'Организация', 'Тип', 'Руководитель', 'Число учеников', 'Доля учителей', 'Средний балл'])
    expect(sheet.getCell('H3').value).toBe('%; число, от 0 до 100')
    expect([sheet.getCell('G4').value, sheet.getCell('H4').value, sheet.getCell('I4').value, sheet.getCell('I6').value]).toEqual([512, 66.666667, null, 'н/п'])
    expect(sheet.getCell('G4').protection.locked).toBe(false)
    for (const place of ['G2', 'D4', 'I6']) expect(sheet.getCell(place).protection?.locked ?? true).toBe(true)
  })

  it('checks what is typed by the kind of the field', async () => {
    const book = await open()
    const first = sheetOf(book, 'd1. Качество образования')
    expect(first.getCell('H4').dataValidation).toMatchObject({ type: 'custom', formulae: ['IF(ISNUMBER(H4),AND(ISNUMBER(H4),H4>=0,H4<=100),OR(H4="—",H4="скрыто"))'] })
    expect(first.getCell('G7').dataValidation.formulae).toEqual(['IF(ISNUMBER(G4),AND(ISNUMBER(G4),G4>=0,G4=INT(G4)),OR(G4="н/п",G4="—",G4="скрыто"))'])
    const second = sheetOf(book, 'd2. Среда')
    expect(second.getCell('G4').dataValidation).toMatchObject({ type: 'list', formulae: ["'_списки'!$A$1:$A$4"] })
    expect(['да', 'Готово', 'н/п']).toEqual([second.getCell('G5').value, second.getCell('H5').value, second.getCell('I7').value])
    const lists = sheetOf(book, '_списки')
    expect([1, 2, 3].map((row) => lists.getCell(row, 2).value)).toEqual(['Не начато', 'Готово', '—'])
  })

  it('is read the same after another program has saved it again', async () => {
    const saved = readWorkbook(Buffer.from(await (await open()).xlsx.writeBuffer()))
    const ours = readWorkbook(file)
    if (!saved.ok || !ours.ok) throw new Error('refused')
    const wordsOf = (book: typeof saved.value): unknown => book.sheets.map((sheet) => [sheet.name, sheet.visibility, ...Array.from(sheet.rows, (row, at) => {
      const isText = sheet.kinds[at] === 2
      return [row, sheet.columns[at], sheet.kinds[at], isText ? book.texts[sheet.numbers[at] ?? 0] : sheet.numbers[at]]
    })])
    expect(wordsOf(saved.value)).toEqual(wordsOf(ours.value))
  })
})
