import { columnLetters, type WrittenCell, type WrittenColumn, type WrittenSheet } from '@/domain/shared/workbook'
import { validationsXml, type ListPlaces } from './sheet-checks'
import { cellStyle } from './sheet-styles'
import { looksLikeFormula } from './table'

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Position of each text in the workbook's shared strings. */
export type StringPlaces = { readonly placeOf: (text: string) => number }

const isLockedCell = (cell: WrittenCell): cell is { readonly locked: string | number } => typeof cell === 'object' && cell !== null

const bodyStyle = (sheet: WrittenSheet, column: WrittenColumn | undefined, cell: WrittenCell): number => {
  if (isLockedCell(cell)) return cellStyle.lockedMark
  const isQuoted = typeof cell === 'string' && looksLikeFormula(cell)
  if (sheet.isProse) return cellStyle.prose
  if (!sheet.isLocked) return isQuoted ? cellStyle.quoted : cellStyle.plain
  if (column?.open) return cellStyle.openNumber
  return isQuoted ? cellStyle.lockedQuoted : cellStyle.lockedText
}

const headStyle = (sheet: WrittenSheet, row: number): number => (row === (sheet.hiddenHeadRows ?? 0) ? cellStyle.head : cellStyle.headNote)

const cellXml = (cell: WrittenCell, place: string, strings: StringPlaces): string => {
  const content = isLockedCell(cell) ? cell.locked : cell
  if (content === null || content === '') return `<c ${place}/>`
  return typeof content === 'number' ? `<c ${place}><v>${content}</v></c>` : `<c ${place} t="s"><v>${strings.placeOf(content)}</v></c>`
}

const rowsXml = (sheet: WrittenSheet, strings: StringPlaces): string => {
  const letters = sheet.columns.map((_, index) => columnLetters(index + 1))
  const needsBlank = sheet.isLocked === true
  const lines = sheet.rows.map((row, rowIndex) => {
    const number = rowIndex + 1
    const isHead = rowIndex < sheet.headRows
    let cells = ''
    for (let index = 0; index < letters.length; index += 1) {
      const cell = row[index] ?? null
      if (cell === null && !needsBlank && !isHead) continue
      const style = isHead ? headStyle(sheet, rowIndex) : bodyStyle(sheet, sheet.columns[index], cell)
      cells += cellXml(cell, `r="${letters[index] ?? ''}${number}" s="${style}"`, strings)
    }
    return `<row r="${number}"${rowIndex < (sheet.hiddenHeadRows ?? 0) ? ' hidden="1"' : ''}>${cells}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>`
}

const paneXml = (sheet: WrittenSheet, isFirst: boolean): string => {
  const frozen = sheet.frozenColumns ?? 0
  const selected = isFirst ? ' tabSelected="1"' : ''
  if (sheet.headRows === 0 && frozen === 0) return `<sheetViews><sheetView workbookViewId="0"${selected}/></sheetViews>`
  const corner = `${columnLetters(frozen + 1)}${sheet.headRows + 1}`
  const split = `${frozen > 0 ? ` xSplit="${frozen}"` : ''}${sheet.headRows > 0 ? ` ySplit="${sheet.headRows}"` : ''}`
  const pane = frozen > 0 ? (sheet.headRows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft'
  return `<sheetViews><sheetView workbookViewId="0"${selected}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
}

const columnsXml = (columns: ReadonlyArray<WrittenColumn>): string =>
  columns.length === 0 ? '' : `<cols>${columns.map(({ width, hidden }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`).join('')}</cols>`

/** Locked against slips, not against people: no password, columns may be resized and copied. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'

/** One worksheet part. `lists` says where the allowed words of a list column lie. */
export const sheetXml = (sheet: WrittenSheet, strings: StringPlaces, extra: { readonly isFirst: boolean; readonly lists: ListPlaces }): string =>
  `${HEADER}<worksheet xmlns="${NAMESPACE}">${paneXml(sheet, extra.isFirst)}<sheetFormatPr defaultRowHeight="15"/>` +
  `${columnsXml(sheet.columns)}${rowsXml(sheet, strings)}${sheet.isLocked ? PROTECTION : ''}${validationsXml(sheet, extra.lists)}` +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/></worksheet>'
