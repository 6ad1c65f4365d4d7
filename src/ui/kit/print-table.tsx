import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { alignClass, type Align } from './table-align'

type PrintColumn<Row> = { readonly key: string; readonly header: string; readonly unit?: string; readonly align?: Align; readonly cell: (row: Row, index: number) => ReactNode }
type Props<Row> = { readonly caption: string; readonly columns: ReadonlyArray<PrintColumn<Row>>; readonly rows: ReadonlyArray<Row>; readonly rowKey: (row: Row) => string; readonly isOwn?: (row: Row) => boolean }

/** Every row of a long list for paper: on landscape pages of its own, its header on each of them. */
export const PrintTable = <Row,>({ caption, columns, rows, rowKey, isOwn }: Props<Row>) => (
  <table className="page-wide w-full border-collapse text-xs">
    <caption className="py-1 text-left font-semibold">{caption}</caption>
    <thead>
      <tr className="border-b border-line-strong">
        {columns.map(({ key, header, unit, align }) => <th key={key} scope="col" className={clsx('px-1 py-0.5 align-bottom font-semibold', alignClass[align ?? 'start'])}>{unit === undefined ? header : `${header}, ${unit}`}</th>)}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={rowKey(row)} className={clsx('border-b border-line', isOwn?.(row) === true && 'font-semibold')}>
          {columns.map(({ key, cell, align }) => <td key={key} className={clsx('px-1 py-0.5 align-top', alignClass[align ?? 'start'])}>{cell(row, index)}</td>)}
        </tr>
      ))}
    </tbody>
  </table>
)
