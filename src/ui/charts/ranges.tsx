'use client'

import { chartTexts } from '@/texts/common'
import { Link } from '../kit/link'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { Axis, ChartRow, LegendItem, Point } from './marks'
import { percent, ticks, type Domain } from './scale'

export type RangeRow = { key: string; label: string; n: number; low: number; median: number; high: number; own?: number | null; href?: string }
export type RangesProps = { frame: ChartFrame; rows: ReadonlyArray<RangeRow>; domain: Domain; digits?: number; nameHeader: string }

const HEIGHT = 22
const AXIS = 24

/** Groups side by side: the middle half of each as a band, its median as a tick, the own value as a dot of the accent. */
export const Ranges = ({ frame, rows, domain, digits = 2, nameHeader }: RangesProps) => {
  const withOwn = rows.some(({ own }) => typeof own === 'number')
  const words = ({ label, n, low, median, high, own }: RangeRow): string =>
    `${label}: ${chartTexts.median} ${shown(median, digits)}, ${chartTexts.quartiles} ${chartTexts.range(shown(low, digits), shown(high, digits))}, ${chartTexts.sample(n)}${typeof own === 'number' ? `, ${chartTexts.own} ${shown(own, digits)}` : ''}`
  const columns = [nameHeader, chartTexts.people(0).replace(/^0\s/, ''), chartTexts.stripFirstQuarter, chartTexts.median, chartTexts.stripThirdQuarter, ...(withOwn ? [chartTexts.own] : [])]
  return (
    <ChartFigure frame={frame} legend={<><LegendItem sign="band">{chartTexts.quartiles}</LegendItem><LegendItem sign="median">{chartTexts.median}</LegendItem>{withOwn && <LegendItem sign="own">{chartTexts.own}</LegendItem>}</>}
      table={{ columns, rows: rows.map(({ label, n, low, median, high, own }) => [label, shown(n, 0), shown(low, digits), shown(median, digits), shown(high, digits), ...(withOwn ? [shown(own ?? null, digits)] : [])]) }}>
      <ChartPoints>
        <ol>
          {rows.map((row, index) => (
            <ChartRow key={row.key} label={row.href === undefined ? row.label : <Link href={row.href}>{row.label}</Link>} value={shown(row.median, digits)}>
              <svg role="group" className="chart block w-full overflow-visible" height={HEIGHT}>
                <Point label={words(row)} first={index === 0}>
                  <line x1="0" x2="100%" y1={11} y2={11} className="stroke-line" />
                  <svg x={percent(row.low, domain)} y={4} width={`${Number.parseFloat(percent(row.high, domain)) - Number.parseFloat(percent(row.low, domain))}%`} height={14}><rect x="0" y="0" width="100%" height={14} className="fill-band stroke-mark" /></svg>
                  <rect x={percent(row.median, domain)} y={2} width={2} height={18} transform="translate(-1 0)" className="fill-ink" stroke="none" />
                  {typeof row.own === 'number' && <circle cx={percent(row.own, domain)} cy={11} r={5} className="fill-accent stroke-surface" />}
                </Point>
              </svg>
            </ChartRow>
          ))}
          <ChartRow label="" value=""><svg className="chart block w-full overflow-visible" height={AXIS}><Axis values={ticks(domain)} domain={domain} y={2} /></svg></ChartRow>
        </ol>
      </ChartPoints>
    </ChartFigure>
  )
}
