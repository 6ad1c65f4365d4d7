import ExcelJS from 'exceljs'

/** The first sheet of a workbook, read by another program than the one that wrote it. */
export const readWorkbookBytes = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyArray<ReadonlyArray<unknown>>> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => { rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).value)) })
  return rows
}
