import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { columnLetters, readKinds, type ReadKind, type ReadSheet, type ReadWorkbook } from '@/domain/shared/workbook'
import { parseNumber } from './parse-number'
import { readWorkbook } from './read-workbook'
import { writeTable } from './write-table'
import { writeZip } from './write-zip'
import { guardWorkbook } from './guard'

const read = (file: Buffer): ReadWorkbook => {
  const found = readWorkbook(file)
  if (!found.ok) throw new Error(`${found.error.code} ${found.error.part ?? ''}`)
  return found.value
}
const contentOf = (book: ReadWorkbook, kind: ReadKind, number: number): unknown => {
  if (kind === 'number') return number
  return `${kind}:${['text', 'error', 'formula', 'badNumber'].includes(kind) ? (book.texts[number] ?? '?') : number}`
}
const cellsOf = (book: ReadWorkbook, sheet: ReadSheet | undefined): Record<string, unknown> => {
  if (!sheet) return {}
  return Object.fromEntries(Array.from(sheet.rows, (row, at) => [
    `${columnLetters(sheet.columns[at] ?? 0)}${row}`, contentOf(book, readKinds[sheet.kinds[at] ?? 0] ?? 'blank', sheet.numbers[at] ?? 0),
  ]))
}
const save = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer())
const sheetFile = (xml: string, extra: Readonly<Record<string, (text: string) => string>> = {}): Buffer => {
  const guarded = guardWorkbook(writeTable({ title: 'a', columns: [], rows: [] }))
  if (!guarded.ok) throw new Error('guard')
  return writeZip([...guarded.value.parts].map(([name, content]) => ({ name, content: name.endsWith('sheet1.xml') ? xml : (extra[name]?.(content.toString()) ?? content) })))
}

describe('reading what other programs write', () => {
  it('reads every kind of cell as exceljs wrote it', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Данные & «всё»')
    sheet.addRow([1, -2.5, 'слово', true, new Date(Date.UTC(2025, 4, 1)), { formula: 'A1+B1', result: -1.5 }, { error: '#DIV/0!' }, { richText: [{ text: 'жир' }, { text: 'ный', font: { bold: true } }] }])
    sheet.getCell('A3').value = 0.85
    sheet.getCell('A3').numFmt = '0.0%'
    sheet.getCell('B3').value = 5
    sheet.getCell('B3').numFmt = '#,##0.00 "дней"'
    sheet.getCell('C3').value = 'a <b> & "c"\nd'
    sheet.getCell('D3').value = 1.5
    sheet.getCell('D3').numFmt = '[h]:mm'
    sheet.mergeCells('E5:F6')
    sheet.getRow(3).hidden = true
    book.addWorksheet('h', { state: 'hidden' })
    book.addWorksheet('vh', { state: 'veryHidden' })
    const found = read(await save(book))
    expect(found.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Данные & «всё»', 'visible'], ['h', 'hidden'], ['vh', 'veryHidden']])
    expect(cellsOf(found, found.sheets[0])).toEqual({
      A1: 1, B1: -2.5, C1: 'text:слово', D1: 'boolean:1', E1: 'date:45778', F1: 'formula:A1+B1', G1: 'error:#DIV/0!', H1: 'text:жирный',
      A3: 'percent:0.85', B3: 5, C3: 'text:a <b> & "c"\nd', D3: 'date:1.5',
    })
    expect(found.sheets[0]?.merges).toEqual(['E5:F6'])
    expect([...(found.sheets[0]?.hiddenRows ?? [])]).toEqual([3])
  })

  it('reads random sheets equal to exceljs', async () => {
    let seed = 20_251_122
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
    const words = ['школа', ' край ', 'a&b', '<x>', '12,5', '—', 'ё_x0041_', '😀', '=1+1']
    const book = new ExcelJS.Workbook()
    for (const name of ['один', 'два', 'три']) {
      const sheet = book.addWorksheet(name)
      for (let cell = 0; cell < 1_500; cell += 1) {
        const dice = next()
        const number = (next() - 0.5) * 10 ** Math.floor(next() * 18 - 6)
        sheet.getCell(1 + Math.floor(next() * 60), 1 + Math.floor(next() * 40)).value = dice < 0.6 ? number : dice < 0.8 ? Math.round(number) : dice < 0.9 ? next() < 0.5 : (words[Math.floor(next() * words.length)] ?? '')
      }
    }
    const file = await save(book)
    const theirs = new ExcelJS.Workbook()
    await theirs.xlsx.load(Uint8Array.from(file).buffer)
    const ours = read(file)
    for (const [index, sheet] of theirs.worksheets.entries()) {
      const expected: Record<string, unknown> = {}
      sheet.eachRow((row) => row.eachCell((cell) => {
        const { value } = cell
        expected[cell.address] = typeof value === 'string' ? `text:${value.replaceAll('_x0041_', 'A')}` : typeof value === 'boolean' ? `boolean:${Number(value)}` : value
      }))
      expect(cellsOf(ours, ours.sheets[index])).toEqual(expected)
    }
  })

  it('reads prefixed tags, single quotes, cells without places, inline and phonetic texts, the way other writers spell them', () => {
    const xml = `<?xml version='1.0' encoding='utf-8'?><!-- <c r="A1"><v>9</v></c> --><x:worksheet xmlns:x='a'><x:sheetData>
      <x:row><x:c><x:v>1</x:v></x:c><x:c t='str'><x:v>a&#x41;&amp;</x:v></x:c><x:c/><x:c t='inlineStr'><x:is><x:r><x:t>b</x:t></x:r><x:rPh sb='0' eb='1'><x:t>no</x:t></x:rPh><x:r><x:t xml:space='preserve'> c</x:t></x:r></x:is></x:c></x:row>
      <x:row r='5' spans='1:9' q='a>b'><x:c s='0' r='C5'><x:v>1E3</x:v></x:c><x:c r='D5'><x:v></x:v></x:c><x:c r='E5'><x:v>0x10</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const found = read(sheetFile(xml))
    expect(cellsOf(found, found.sheets[0])).toEqual({ A1: 1, B1: 'text:aA&', D1: 'text:b c', C5: 1000, E5: 'badNumber:0x10' })
  })

  it('gives the same cells whether tags are spelled as programs spell them or otherwise, faults too', () => {
    const rows = ['<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="0"/><c r="C2" s="0" t="s"><v>0</v></c></row>', '<row r="3"></row>', '<row r="7"><c r="B7"><v>-2.50</v></c><c r="D7"><v>12a</v></c><c r="AB7" s="0"><v>1e3</v></c></row>']
    const sheet = (body: string): Buffer => sheetFile(`<worksheet><sheetData>${body}</sheetData></worksheet>`, { 'xl/sharedStrings.xml': () => '<sst><si><t>слово</t></si></sst>' })
    const otherwise = (text: string): string => text.replaceAll('<c ', '<c  ').replaceAll('<row ', '<row\n').replaceAll('"', "'")
    const plain = readWorkbook(sheet(rows.join('')))
    expect(plain).toEqual(readWorkbook(sheet(otherwise(rows.join('')))))
    expect(plain.ok && cellsOf(plain.value, plain.value.sheets[0])).toMatchObject({ A2: 1, B7: -2.5, D7: 'badNumber:12a', AB7: 1000 })
    const faults = ['<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>', '<row r="2"><c r="A3"><v>1</v></c></row>', '<row r="2"/><row r="2"/>', '<c r="A1"><v>1</v></c>', '<row r="2"><c r="XFE2"><v>1</v></c></row>', '<row r="2"><c r="A2" t="s"><v>77</v></c></row>']
    for (const fault of faults) expect(readWorkbook(sheet(fault)), fault).toEqual(readWorkbook(sheet(otherwise(fault))))
    for (const fault of faults) expect(readWorkbook(sheet(fault)).ok, fault).toBe(false)
  })

  it('takes the 1904 calendar from the workbook', () => {
    const book = (text: string): string => text.replace('<bookViews>', '<workbookPr date1904="true"/><bookViews>')
    expect(read(sheetFile('<worksheet><sheetData/></worksheet>', { 'xl/workbook.xml': book })).date1904).toBe(true)
  })
})

describe('numbers', () => {
  const parse = (text: string): number => parseNumber(Buffer.from(text), 0, text.length)
  it.each(['0', '-0.5', '12.5', '.5', '5.', '123456789012345', '0.000001', '66.666666666666671', '1e3', '-1.5E-7', '9007199254740993', '4000000000.123456', '+7'])('%s as the language reads it', (text) => expect(parse(text)).toBe(Number(text)))
  it.each(['', '-', '.', 'NaN', '1e309', 'Infinity', '0x10', '1,5', '1 2', '--1', '1.2.3', '1e', 'e5', '1_000'])('«%s» is no number', (text) => expect(parse(text)).toBeNaN())
  it('writes no negative zero', () => expect(Object.is(parse('-0'), 0)).toBe(true))
})
