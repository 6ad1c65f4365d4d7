import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '@/platform/csv/write-csv'
import { guardWorkbook } from './guard'
import { looksLikeFormula, type Table } from './table'
import { sheetNameOf, writeTable } from './write-table'

const dangerous = ['=1+1', '+7 900', '-5', '@sum', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠a', '\u0000=1']
const table: Table = {
  title: 'Рейтинг: 2025/26',
  columns: [{ label: 'Имя; «кто»', kind: 'text' }, { label: 'Балл', kind: 'number' }],
  rows: [...dangerous.map((word) => [word, '-12.5']), ['обычный "текст"\nв две строки', '—'], [null, null], ['a_x0041_b', '1234567.5']],
}
const load = async (file: Buffer): Promise<ExcelJS.Worksheet> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(file).buffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  return sheet
}

describe('export of a table', () => {
  it.each(dangerous)('%j is known as dangerous', (word) => expect(looksLikeFormula(word)).toBe(true))
  it.each(['школа', '5', 'a=b', '—', 'н/п', '№ 5', '«-5»'])('%j is not', (word) => expect(looksLikeFormula(word)).toBe(false))

  it('XLSX: numbers are numbers, texts are texts and never formulas, nothing tells who made it', async () => {
    const file = writeTable(table)
    const sheet = await load(file)
    expect(sheet.name).toBe('Рейтинг 2025 26')
    sheet.eachRow((row) => row.eachCell((cell) => expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Number]).toContain(cell.type)))
    expect(sheet.getCell('B2').value).toBe(-12.5)
    expect(sheet.getCell('A2').value).toBe('=1+1')
    expect(sheet.getCell('B15').value).toBe('—')
    const parts = guardWorkbook(file)
    expect(parts.ok && [...parts.value.parts.keys()].filter((name) => name.startsWith('docProps'))).toEqual([])
    expect(parts.ok && parts.value.parts.get('xl/worksheets/sheet1.xml')?.toString()).toContain('<c r="A2" s="7" t="s">')
    expect(writeTable(table).equals(file)).toBe(true)
  })

  it('CSV: byte order mark, semicolons, decimal comma, apostrophe before dangerous texts only', () => {
    const text = writeCsv(table).toString('utf8')
    expect(text.startsWith('\ufeff"Имя; «кто»";Балл\r\n\'=1+1;-12,5\r\n')).toBe(true)
    expect(text).toContain("'＝1;-12,5")
    expect(text).toContain('"обычный ""текст""\nв две строки";—\r\n;\r\na_x0041_b;1234567,5\r\n')
    expect(text).not.toContain('\u0000')
  })

  it.each([['a/b\\c*d?e:f[g]', 'a b c d e f g'], ['', '1'], ["'x'", 'x'], ['д'.repeat(40), 'д'.repeat(31)]])('sheet name of %j', (title, name) => expect(sheetNameOf(title)).toBe(name))
})
