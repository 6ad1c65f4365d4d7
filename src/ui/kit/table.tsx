import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { Link } from './link'
import type { ReactNode } from 'react'
import { kitTexts } from '@/texts/common'
import { exportTexts } from '@/texts/exports'
import { ExportTable } from './export-table'

export type Align = 'start' | 'end' | 'center'
export type SortDirection = 'ascending' | 'descending' | 'none'
export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row, index: number) => ReactNode
  /** Shown in the header, never in the cells. */
  unit?: string
  align?: Align
  /** The cell that names the row. */
  rowHeader?: boolean
  sort?: { href: string; direction: SortDirection }
  hideOnPhone?: boolean
  width?: number
}
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

export const alignClass: Record<Align, string> = { start: 'text-left', end: 'text-right', center: 'text-center' }
const sortIcons = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const

const HeaderContent = <Row,>({ column }: { column: Column<Row> }) => {
  const words = <>{column.header}{column.unit !== undefined && <span className="font-normal text-faint">, {column.unit}</span>}</>
  if (column.sort === undefined) return words
  const Icon = sortIcons[column.sort.direction]
  return (
    <Link href={column.sort.href} scroll={false} title={kitTexts.sortBy(column.header)} className="inline-flex min-h-6 items-center gap-1 text-ink no-underline hover:underline">
      <span>{words}</span>
      <Icon aria-hidden className={clsx('size-3.5 shrink-0', column.sort.direction === 'none' ? 'text-mark-soft' : 'text-accent')} />
    </Link>
  )
}

const cellClass = <Row,>(column: Column<Row>, dense: boolean) =>
  clsx('px-3 align-middle', dense ? 'py-1' : 'py-2', alignClass[column.align ?? 'start'], column.align === 'end' && 'whitespace-nowrap', column.hideOnPhone === true && 'phone:hidden')

/** On a phone a card's cell is a line of label and content: the content stays one piece. */
const CellContent = ({ cards, children }: { cards: boolean; children: ReactNode }) =>
  (!cards || children === null || children === undefined || children === '' || children === false ? children : <div className="table-card-content">{children}</div>)

const BodyRow = <Row,>({ row, index, props }: { row: Row; index: number; props: TableProps<Row> }) => {
  const isOwn = props.isOwn?.(row) ?? false
  return (
    <tr role="row" {...(isOwn ? { 'aria-current': 'true' as const } : {})} className={clsx('border-b border-line last:border-0', isOwn ? 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-hover')}>
      {props.columns.map((column) => {
        const className = cellClass(column, props.dense ?? false)
        const content = column.cell(row, index)
        return column.rowHeader === true
          ? <th key={column.key} scope="row" role="rowheader" className={clsx(className, 'font-medium')}>{content}</th>
          : <td key={column.key} role="cell" data-label={column.header} className={className}><CellContent cards={props.cards ?? false}>{content}</CellContent></td>
      })}
    </tr>
  )
}

const TotalsRow = <Row,>({ props }: { props: TableProps<Row> }) => (
  <tfoot role="rowgroup">
    <tr role="row" className="border-t-2 border-line-strong font-semibold">
      {props.columns.map((column) => <td key={column.key} role="cell" data-label={column.header} className={cellClass(column, props.dense ?? false)}>{props.totals?.[column.key]}</td>)}
    </tr>
  </tfoot>
)

/** A real table for lists of up to some 200 rows; longer ones take `VirtualTable`. Roles are spelled out because the card layout would lose them; its box is positioned, or words for screen readers would widen the page. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { caption, captionHidden = false, columns, rows, rowKey, dense = false, empty, cards = false, maxHeight, totals } = props
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <div tabIndex={0} role="region" aria-label={caption}
      className={clsx('relative overflow-x-auto rounded-md border border-line bg-surface', cards && 'table-cards', maxHeight === 'viewport' && 'max-h-[calc(100dvh-12rem)] overflow-y-auto print:max-h-none')}>
      <table role="table" className="w-full border-collapse text-sm">
        <caption className={captionHidden ? 'sr-only' : 'px-3 py-2 text-left text-base font-semibold'}>{caption}</caption>
        <thead role="rowgroup" className="sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--line-strong)]">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={clsx(cellClass(column, dense), 'align-bottom text-xs font-semibold')}
                {...(column.sort === undefined ? {} : { 'aria-sort': column.sort.direction })} {...(column.width === undefined ? {} : { style: { width: column.width } })}>
                <HeaderContent column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{rows.map((row, index) => <BodyRow key={rowKey(row)} row={row} index={index} props={props} />)}</tbody>
        {totals !== undefined && <TotalsRow props={props} />}
      </table>
      {rows.length > 0 && <p className="no-print sticky left-0 flex in-[.is-public]:hidden flex-wrap items-center gap-x-3 border-t border-line px-3 py-0.5 text-xs text-muted"><span>{exportTexts.label}</span><ExportTable title={caption} within="[role=region]" /></p>}
    </div>
  )
}
