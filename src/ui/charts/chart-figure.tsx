import { Fragment, type ReactNode } from 'react'
import { chartTexts } from '@/texts/common'
import { formatAmount } from '@/texts/format'
import { ExportChart } from './export-chart'
import { Heading } from '../kit/heading'

export type ChartFrame = {
  id: string
  /** A sentence that says the finding. */
  title: string
  unit: string
  source: string
  release?: string
  n?: number
  note?: string
  alt?: string
  level?: 2 | 3 | 4
}
export type ChartTable = { columns: ReadonlyArray<string>; rows: ReadonlyArray<ReadonlyArray<string>> }

/** A number of a chart as text. Charts take plain numbers: they draw, they do not count. */
export const shown = (value: number | null, digits: number): string => formatAmount(value === null ? null : String(value), digits)

const TwinTable = ({ table, caption }: { table: ChartTable; caption: string }) => (
  <details className="no-print text-sm">
    <summary className="inline-flex min-h-6 items-center text-xs text-accent underline underline-offset-2">{chartTexts.table}</summary>
    <div tabIndex={0} role="region" aria-label={caption} className="mt-2 max-h-80 overflow-auto border border-line">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead><tr>{table.columns.map((column, at) => <th key={column} scope="col" className={`sticky top-0 border-b border-line-strong bg-surface px-2 py-1 text-xs font-semibold ${at === 0 ? 'text-left' : 'text-right'}`}>{column}</th>)}</tr></thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={`${index}${row[0] ?? ''}`} className="border-b border-line last:border-0">
              {row.map((cell, at) => (at === 0 ? <th key={at} scope="row" className="px-2 py-1 text-left font-normal">{cell}</th> : <td key={at} className="px-2 py-1 text-right whitespace-nowrap">{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)

/** The frame of every chart: finding, drawing, legend, unit · n · source · release, and the same facts as a table. `isTable`: the drawing is itself one. */
export const ChartFigure = ({ frame, table, legend, isTable = false, children }: { frame: ChartFrame; table?: ChartTable; legend?: ReactNode; isTable?: boolean; children: ReactNode }) => {
  const { id, title, unit, source, release, n, note, alt, level = 2 } = frame
  const facts = [unit, ...(n === undefined ? [] : [chartTexts.sample(n)]), source, ...(release === undefined ? [] : [release])]
  return (
    <figure id={id} role="figure" aria-labelledby={`${id}-title`} aria-describedby={`${id}-alt`} className="keep-together flex min-w-0 flex-col gap-2">
      <Heading level={level} id={`${id}-title`} className="text-base">{title}</Heading>
      <p id={`${id}-alt`} className="sr-only">{`${alt ?? `${title}. ${facts.join('. ')}`}. ${chartTexts.keys}`}</p>
      {children}
      {legend !== undefined && <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted">{legend}</div>}
      <p className="border-t border-line pt-1.5 text-xs text-muted">{facts.map((fact, at) => <Fragment key={fact}>{at > 0 && ' · '}{fact}</Fragment>)}</p>
      {note !== undefined && <p className="text-xs text-muted">{note}</p>}
      {table !== undefined && <TwinTable table={table} caption={title} />}
      <ExportChart title={title} release={release} hasTable={table !== undefined || isTable} />
    </figure>
  )
}
