import type { TableColumn } from './document-tree'
import { contentWidthMm, pageLayout } from './page-layout'
import { wrapText } from './text-width'

const POINTS_IN_MM = 72 / 25.4
const CELL_PADDING = 9
const ROW_PADDING = 5
const LINE = 1.2
/** A table up to this part of a page is not broken: the white it may leave is less than the trouble of turning the page. */
const WHOLE_UP_TO = 0.45

/** Whether a table of a document stands on one page whole. */
export const staysWhole = ({ columns, rows }: { readonly columns: ReadonlyArray<TableColumn>; readonly rows: ReadonlyArray<ReadonlyArray<string>> }): boolean => {
  const { size, heightMm, marginMm } = pageLayout
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const linesOf = (texts: ReadonlyArray<string>): number => Math.max(1, ...columns.map(({ share }, at) => wrapText(texts[at] ?? '', (contentWidthMm * POINTS_IN_MM * share) / whole - CELL_PADDING, size.table).length))
  const heights = [columns.map(({ header }) => header), ...rows].map((texts) => linesOf(texts) * size.table * LINE + ROW_PADDING)
  return heights.reduce((sum, height) => sum + height, 0) <= (heightMm - marginMm.top - marginMm.bottom) * POINTS_IN_MM * WHOLE_UP_TO
}
