'use client'

import { clsx } from 'clsx'
import { Link } from '../kit/link'
import { chartTexts } from '@/texts/common'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { heatStep, type HeatStep } from './heat-steps'
import type { Domain } from './scale'

export type HeatCell = number | null | 'notApplicable'
export type HeatRow = { key: string; label: string; href?: string; cells: ReadonlyArray<HeatCell> }
export type HeatMapProps = {
  frame: ChartFrame
  rowHeader: string
  /** `title` is the full name when the label is short («Н1»). */
  columns: ReadonlyArray<{ key: string; label: string; title?: string }>
  rows: ReadonlyArray<HeatRow>
  digits?: number
  scale?: Domain
}

export const heatStepClass: Record<HeatStep, string> = {
  1: 'bg-heat-1 text-heat-1-ink', 2: 'bg-heat-2 text-heat-2-ink', 3: 'bg-heat-3 text-heat-3-ink', 4: 'bg-heat-4 text-heat-4-ink', 5: 'bg-heat-5 text-heat-5-ink',
}
const cellOf = (cell: HeatCell, scale: Domain, digits: number): { text: string; words: string; look: string } => {
  if (cell === null) return { text: chartTexts.noData, words: chartTexts.noDataWords, look: 'hatched text-muted' }
  if (cell === 'notApplicable') return { text: chartTexts.notApplicable, words: chartTexts.notApplicableWords, look: 'dotted text-muted' }
  const text = shown(cell, digits)
  return { text, words: text, look: heatStepClass[heatStep(cell, scale)] }
}
const numbersOf = (rows: ReadonlyArray<HeatRow>): ReadonlyArray<number> => rows.flatMap(({ cells }) => cells.filter((cell): cell is number => typeof cell === 'number'))

const legendSteps = [1, 2, 3, 4, 5] as const
/** Five steps of one hue with their ends, and the two signs of an empty cell. */
export const HeatLegend = ({ scale, digits }: { scale: Domain; digits: number }) => (
  <>
    <span className="inline-flex items-center gap-1">
      {shown(scale[0], digits)}
      {legendSteps.map((step) => <span key={step} aria-hidden className={clsx('heat-cell inline-block h-3 w-5', heatStepClass[step])} />)}
      {shown(scale[1], digits)}
    </span>
    <span className="inline-flex items-center gap-1"><span aria-hidden className="hatched inline-block h-3 w-5 border border-line" />{chartTexts.noDataWords}</span>
    <span className="inline-flex items-center gap-1"><span aria-hidden className="dotted inline-block h-3 w-5 border border-line" />{chartTexts.notApplicableWords}</span>
  </>
)

/** Which territory is weak in what: a table first, colour second. It is its own table twin. */
export const HeatMap = ({ frame, rowHeader, columns, rows, digits = 0, scale }: HeatMapProps) => {
  const numbers = numbersOf(rows)
  const steps = scale ?? ([Math.min(...numbers), Math.max(...numbers)] as const)
  return (
    <ChartFigure frame={frame} isTable legend={numbers.length === 0 ? undefined : <HeatLegend scale={steps} digits={digits} />}>
      <ChartPoints perRow={columns.length}>
        <div tabIndex={0} role="region" aria-label={frame.title} className="overflow-x-auto print:overflow-visible">
          <table className="w-full border-separate border-spacing-0.5 text-sm">
            <caption className="sr-only">{frame.title}</caption>
            <thead>
              <tr>
                <th scope="col" className="sticky left-0 z-[1] bg-surface px-2 py-1 text-left text-xs font-semibold">{rowHeader}</th>
                {columns.map(({ key, label, title }) => <th key={key} scope="col" title={title} className="min-w-10 px-1 py-1 text-center align-bottom text-xs font-semibold">{title === undefined ? label : <abbr title={title} className="no-underline">{label}</abbr>}</th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, href, cells }, rowAt) => (
                <tr key={key}>
                  <th scope="row" className="sticky left-0 z-[1] max-w-40 bg-surface px-2 py-1 text-left font-normal sm:max-w-none">{href === undefined ? label : <Link href={href}>{label}</Link>}</th>
                  {columns.map((column, at) => {
                    const { text, words, look } = cellOf(cells[at] ?? null, steps, digits)
                    return <td key={column.key} data-point tabIndex={rowAt === 0 && at === 0 ? 0 : -1} aria-label={`${label}, ${column.title ?? column.label}: ${words}`} className={clsx('heat-cell h-8 px-1 text-center outline-offset-0', look)}>{text}</td>
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ChartPoints>
    </ChartFigure>
  )
}
