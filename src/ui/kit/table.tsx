import type { ReactNode } from 'react'
import { TableBox, type BoxColumn } from './table-box'

export type Column<Row> = BoxColumn & { cell: (row: Row, index: number) => ReactNode }
export type TableProps<Row> = {
  caption: string
  captionHidden?: boolean
  columns: ReadonlyArray<Column<Row>>
  rows: ReadonlyArray<Row>
  rowKey: (row: Row) => string
  isOwn?: (row: Row) => boolean
  totals?: Partial<Record<string, ReactNode>>
  dense?: boolean
  empty?: ReactNode
  /** Below 768 px each row becomes a card with its headers as labels. */
  cards?: boolean
  /** The table scrolls inside the window under its own header. */
  maxHeight?: 'viewport'
}

/** Only what a browser may be handed: a column made of another one may carry functions. */
const shell = <Row,>({ key, header, unit, align, rowHeader, sort, hideOnPhone, width }: Column<Row>): BoxColumn => ({
  key, header, ...(unit === undefined ? {} : { unit }), ...(align === undefined ? {} : { align }), ...(rowHeader === true ? { rowHeader } : {}), ...(sort === undefined ? {} : { sort }),
  ...(hideOnPhone === true ? { hideOnPhone } : {}), ...(width === undefined ? {} : { width }),
})

/** A real table for lists of up to some 200 rows; longer ones take `VirtualTable`. Roles are spelled out because the card layout would lose them; its box is positioned, or words for screen readers would widen the page. */
export const Table = <Row,>({ caption, captionHidden = false, columns, rows, rowKey, isOwn, totals, dense = false, empty, cards = false, maxHeight }: TableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <TableBox caption={caption} captionHidden={captionHidden} dense={dense} cards={cards} scrolls={maxHeight === 'viewport'} columns={columns.map(shell)}
      rows={rows.map((row, index) => ({ key: rowKey(row), isOwn: isOwn?.(row) ?? false, cells: columns.map((column) => column.cell(row, index)) }))}
      totals={totals === undefined ? null : columns.map(({ key }) => totals[key])} />
  )
}
