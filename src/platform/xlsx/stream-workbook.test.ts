import { describe, expect, it } from 'vitest'
import { readKindByte, type SheetPiece } from '@/domain/shared/workbook'
import { readWorkbook } from './read-workbook'
import { streamWorkbook } from './stream-workbook'
import { writeWorkbook } from './write-workbook'
import { writeZip } from './write-zip'

const aBook = (rows: number): Buffer => writeWorkbook(['Первый', 'Второй'].map((name) => ({
  name, headRows: 1, columns: [{ width: 10 }, { width: 10 }, { width: 10 }], rows: [['ОКПО', 'Строка', 'Значение'], ...Array.from({ length: rows }, (_, row) => [`${name} ${row % 700}`, `0${row % 9}`, row % 3 === 0 ? null : row * 1.5])],
})))

type Seen = { readonly sheet: string; readonly row: number; readonly column: number; readonly value: string | number }
const cellsOf = ({ name, rows, columns, kinds, numbers, texts }: Pick<SheetPiece, 'name' | 'rows' | 'columns' | 'kinds' | 'numbers' | 'texts'>): ReadonlyArray<Seen> =>
  Array.from(rows, (row, at) => ({ sheet: name, row, column: columns[at] ?? 0, value: kinds[at] === readKindByte.text ? (texts[numbers[at] ?? 0] ?? '') : (numbers[at] ?? 0) }))
const stream = async (file: Buffer) => {
  const pieces: SheetPiece[] = []
  const result = await streamWorkbook(file, (piece) => { pieces.push(piece) })
  return { result, pieces }
}

describe('a workbook read piece by piece', () => {
  it('gives the cells that reading it whole gives, in many pieces', async () => {
    const file = aBook(4_000)
    const whole = readWorkbook(file)
    if (!whole.ok) throw new Error(whole.error.code)
    const { result, pieces } = await stream(file)
    expect(result).toEqual({ ok: true, value: { sheets: 2 } })
    expect(pieces.length).toBeGreaterThan(4)
    expect(pieces.flatMap(cellsOf)).toEqual(whole.value.sheets.flatMap((sheet) => cellsOf({ ...sheet, texts: whole.value.texts })))
  })

  it('a row is never cut in two, and a piece keeps only its own words', async () => {
    const { pieces } = await stream(aBook(4_000))
    pieces.slice(1).forEach((piece, index) => { if (piece.name === pieces[index]?.name) expect(piece.rows[0]).toBeGreaterThan(pieces[index]?.rows.at(-1) ?? 0) })
    for (const { texts, rows } of pieces) expect(texts.length).toBeLessThanOrEqual(rows.length)
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'], ['no workbook', Buffer.from('просто текст'), 'FILE_NOT_XLSX'], ['a file cut short', aBook(50).subarray(0, 900), 'FILE_BROKEN'],
  ])('refuses %s', async (_name, file, code) => expect((await stream(file)).result).toMatchObject({ ok: false, error: { code } }))

  const parts = (sheet: string) => writeZip([
    { name: '[Content_Types].xml', content: '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>' },
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Лист" r:id="rId1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ])
  const row = (number: number, cell = '<v>1</v>') => `<row r="${number}"><c r="A${number}">${cell}</c></row>`

  it.each([
    ['rows out of order', `<worksheet><sheetData>${row(2)}${row(1)}</sheetData></worksheet>`, 'FILE_BROKEN'],
    ['a document type', `<!DOCTYPE x><worksheet><sheetData>${row(1)}</sheetData></worksheet>`, 'FILE_HAS_DOCTYPE'],
    ['a sheet that does not end', `<worksheet><sheetData>${row(1)}`, 'FILE_BROKEN'],
    ['no sheet at all', '<something/>', 'FILE_BROKEN'],
    ['a bomb', `<worksheet><sheetData>${`<row><c><v>1</v></c></row>`.repeat(400_000)}</sheetData></worksheet>`, 'FILE_COMPRESSED_TOO_MUCH'],
  ])('refuses %s while it unpacks', async (_name, sheet, code) => expect((await stream(parts(sheet))).result).toMatchObject({ ok: false, error: { code } }))
})
