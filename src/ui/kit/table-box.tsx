'use client'

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '@/texts/common'
import { exportTexts } from '@/texts/exports'
import { ExportTable } from './export-table'
import { Link } from './link'
import { alignClass, type Align, type SortDirection } from './table-align'

export type BoxColumn = {
  readonly key: string
  readonly header: string
  /** Shown in the header, never in the cells. */
  readonly unit?: string
  readonly align?: Align
  /** The cell that names the row. */
  readonly rowHeader?: boolean
  readonly sort?: { href: string; direction: SortDirection }
  readonly hideOnPhone?: boolean
  readonly width?: number
}
export type BoxRow = { readonly key: string; readonly isOwn: boolean; readonly cells: ReadonlyArray<ReactNode> }
export type TableBoxProps = {
  caption: string
  captionHidden: boolean
  columns: ReadonlyArray<BoxColumn>
  rows: ReadonlyArray<BoxRow>
  totals: ReadonlyArray<ReactNode> | null
  dense: boolean
  cards: boolean
  scrolls: boolean
}

const sortIcons = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const

const HeaderContent = ({ column }: { column: BoxColumn }) => {
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

const cellClass = (column: BoxColumn, dense: boolean) =>
  clsx('px-3 align-middle', dense ? 'py-1' : 'py-2', alignClass[column.align ?? 'start'], column.align === 'end' && 'whitespace-nowrap', column.hideOnPhone === true && 'phone:hidden')

/** On a phone a card's cell is a line of label and content: the content stays one piece. */
const CellContent = ({ cards, children }: { cards: boolean; children: ReactNode }) =>
  (!cards || children === null || children === undefined || children === '' || children === false ? children : <div className="table-card-content">{children}</div>)

type Shared = { columns: ReadonlyArray<BoxColumn>; classes: ReadonlyArray<string>; cards: boolean }

const BodyRow = ({ row, shared: { columns, classes, cards } }: { row: BoxRow; shared: Shared }) => (
  <tr role="row" {...(row.isOwn ? { 'aria-current': 'true' as const } : {})} className={clsx('border-b border-line last:border-0', row.isOwn ? 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-hover')}>
    {columns.map((column, at) => (column.rowHeader === true
      ? <th key={column.key} scope="row" role="rowheader" className={clsx(classes[at], 'font-medium')}>{row.cells[at]}</th>
      : <td key={column.key} role="cell" data-label={column.header} className={classes[at]}><CellContent cards={cards}>{row.cells[at]}</CellContent></td>))}
  </tr>
)

const TotalsRow = ({ totals, shared: { columns, classes } }: { totals: ReadonlyArray<ReactNode>; shared: Shared }) => (
  <tfoot role="rowgroup">
    <tr role="row" className="border-t-2 border-line-strong font-semibold">
      {columns.map((column, at) => <td key={column.key} role="cell" data-label={column.header} className={classes[at]}>{totals[at]}</td>)}
    </tr>
  </tfoot>
)

/** Draws a `Table`: what crosses to the browser is the content of the cells, not the cells. */
export const TableBox = ({ caption, captionHidden, columns, rows, totals, dense, cards, scrolls }: TableBoxProps) => {
  const shared: Shared = { columns, cards, classes: columns.map((column) => cellClass(column, dense)) }
  return (
    <div tabIndex={0} role="region" aria-label={caption}
      className={clsx('relative overflow-x-auto rounded-md border border-line bg-surface', cards && 'table-cards', scrolls && 'max-h-[calc(100dvh-12rem)] overflow-y-auto print:max-h-none')}>
      <table role="table" className="w-full border-collapse text-sm">
        <caption className={captionHidden ? 'sr-only' : 'px-3 py-2 text-left text-base font-semibold'}>{caption}</caption>
        <thead role="rowgroup" className="sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--line-strong)]">
          <tr role="row">
            {columns.map((column, at) => (
              <th key={column.key} scope="col" role="columnheader" className={clsx(shared.classes[at], 'align-bottom text-xs font-semibold')}
                {...(column.sort === undefined ? {} : { 'aria-sort': column.sort.direction })} {...(column.width === undefined ? {} : { style: { width: column.width } })}>
                <HeaderContent column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{rows.map((row) => <BodyRow key={row.key} row={row} shared={shared} />)}</tbody>
        {totals !== null && <TotalsRow totals={totals} shared={shared} />}
      </table>
      {rows.length > 0 && <p className="no-print sticky left-0 flex in-[.is-public]:hidden flex-wrap items-center gap-x-3 border-t border-line px-3 py-0.5 text-xs text-muted"><span>{exportTexts.label}</span><ExportTable title={caption} within="[role=region]" /></p>}
    </div>
  )
}
