import { sheetOrder, type ReadWorkbook, type WorkbookListener } from '../shared/workbook'
import type { ImportTemplate } from './import-template'
import { judgeWorkbook, readingOrder, type ImportPreview } from './judge-workbook'
import type { StoredCells } from './stored-cells'

/** Tells a workbook that was read whole as it would have come in pieces, the sheets named in `order` first; stops after each sheet. */
const tellSheets = function* ({ date1904, texts, sheets }: ReadWorkbook, listener: WorkbookListener, order: ReadonlyArray<string>): Generator<Promise<void> | void> {
  yield listener.words(texts)
  yield listener.begin({ date1904, sheets: sheets.map(({ name, visibility }) => ({ name, visibility })) })
  for (const index of sheetOrder(sheets, order)) {
    const sheet = sheets[index]
    if (sheet === undefined) continue
    yield listener.cells(index, sheet, [])
    yield listener.end(index, sheet)
  }
}

/** The same for a listener that may make the teller wait. */
export const tellWorkbook = async (book: ReadWorkbook, listener: WorkbookListener, order: ReadonlyArray<string>): Promise<void> => {
  for (const told of tellSheets(book, listener, order)) await told
}

/** Judges a workbook that was read whole: see `judgeWorkbook`. */
export const previewImport = (template: ImportTemplate, current: StoredCells, book: ReadWorkbook): ImportPreview => {
  const judge = judgeWorkbook(template, current)
  const steps = tellSheets(book, judge, readingOrder(template))
  while (steps.next().done !== true);
  return judge.finish()
}
