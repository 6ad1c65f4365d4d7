'use client'

import { LineTrace, type ShownTrace, type TraceWords } from './line-trace'

/** One line of the account in words: the table travels as these, not as elements. */
export type ShownLine = {
  readonly key: string
  readonly title: string
  readonly value: string
  /** No value but the state that stands for it. */
  readonly isState: boolean
  readonly rule: string
  readonly points: string
  readonly weight: string | null
  readonly contribution: string
  readonly trace: ShownTrace | null
}
export type AccountColumns = Readonly<Record<'indicator' | 'value' | 'rule' | 'points' | 'contribution', string>>
type Total = { readonly label: string; readonly points: string; readonly contribution: string }
type Props = { caption: string; columns: AccountColumns; words: TraceWords; lines: ReadonlyArray<ShownLine>; adjustments: ReadonlyArray<ShownLine>; total: Total }

const cellClass = 'px-3 py-2 align-top'

const Cells = ({ line, columns }: { line: ShownLine; columns: AccountColumns }) => (
  <>
    <th scope="row" role="rowheader" className={`${cellClass} text-left font-medium`}>{line.title}</th>
    <td role="cell" data-label={columns.value} className={`${cellClass} text-right`}>{line.isState ? <span className="text-muted">{line.value}</span> : line.value}</td>
    <td role="cell" data-label={columns.rule} className={cellClass}>{line.rule}</td>
    <td role="cell" data-label={columns.points} className={`${cellClass} text-right whitespace-nowrap`}>{line.points}{line.weight !== null && <span className="block text-xs text-muted">{line.weight}</span>}</td>
    <td role="cell" data-label={columns.contribution} className={`${cellClass} text-right font-medium whitespace-nowrap`}>{line.contribution}</td>
  </>
)

const LineRows = ({ line, columns, words }: { line: ShownLine; columns: AccountColumns; words: TraceWords }) => (
  <tbody role="rowgroup" className="border-b border-line">
    <tr role="row"><Cells line={line} columns={columns} /></tr>
    {line.trace !== null && (
      <tr role="row">
        <td role="cell" colSpan={5} className="px-3 pb-2 text-left phone:block! phone:text-left!"><LineTrace trace={line.trace} words={words} /></td>
      </tr>
    )}
  </tbody>
)

/** The indicators of one direction with value, rule, points and contribution, and their sum. */
export const AccountTable = ({ caption, columns, words, lines, adjustments, total }: Props) => (
  <div className="table-cards overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
    <table role="table" className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row" className="border-b border-line-strong text-xs">
          {[columns.indicator, columns.value, columns.rule, columns.points, columns.contribution].map((header, index) => (
            <th key={header} scope="col" role="columnheader" className={`px-3 py-2 font-semibold ${index === 0 || index === 2 ? 'text-left' : 'text-right'}`}>{header}</th>
          ))}
        </tr>
      </thead>
      {lines.map((line) => <LineRows key={line.key} line={line} columns={columns} words={words} />)}
      {adjustments.length > 0 && <tbody role="rowgroup">{adjustments.map((line) => <tr key={line.key} role="row" className="border-b border-line"><Cells line={line} columns={columns} /></tr>)}</tbody>}
      <tfoot role="rowgroup">
        <tr role="row" className="border-t-2 border-line-strong font-semibold">
          <th scope="row" role="rowheader" className={`${cellClass} text-left`}>{total.label}</th>
          <td role="cell" className={cellClass} />
          <td role="cell" className={cellClass} />
          <td role="cell" data-label={columns.points} className={`${cellClass} text-right whitespace-nowrap`}>{total.points}</td>
          <td role="cell" data-label={columns.contribution} className={`${cellClass} text-right`}>{total.contribution}</td>
        </tr>
      </tfoot>
    </table>
  </div>
)
