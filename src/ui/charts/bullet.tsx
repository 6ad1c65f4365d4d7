'use client'

import { Link } from '../kit/link'
import { chartTexts } from '@/texts/common'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { ChartRow, LegendItem, Point } from './marks'
import { percent, type Domain } from './scale'

export type BulletRow = { key: string; label: string; value: number | null; max: number; median?: number | null; href?: string; note?: string }
export type BulletProps = { frame: ChartFrame; rows: ReadonlyArray<BulletRow>; digits?: number; total?: { label: string; value: string } }

const sentence = ({ label, value, max, median, note }: BulletRow, digits: number): string => {
  const said = value === null ? (note ?? chartTexts.noDataWords) : chartTexts.of(shown(value, digits), shown(max, digits))
  return typeof median === 'number' ? `${label}: ${said}; ${chartTexts.median} ${shown(median, digits)}` : `${label}: ${said}`
}

const BulletMark = ({ row, domain, digits, first }: { row: BulletRow; domain: Domain; digits: number; first: boolean }) => (
  <svg role="group" className="chart block w-full overflow-visible" height={22}>
    <Point label={sentence(row, digits)} first={first}>
      <rect x="0" y={4} width={percent(row.max, domain)} height={14} className="fill-band stroke-mark-soft" {...(row.value === null ? { strokeDasharray: '3 2' } : {})} />
      {row.value !== null && <rect x="0" y={7.5} width={percent(row.value, domain)} height={7} className="fill-accent" stroke="none" />}
      {typeof row.median === 'number' && <rect x={percent(row.median, domain)} y={2} width={2} height={18} transform="translate(-1 0)" className="fill-ink" stroke="none" />}
    </Point>
  </svg>
)

/** What the score is made of: points of each direction on one common scale, the cluster's median as a tick, the maximum as the track. */
export const Bullet = ({ frame, rows, digits = 2, total }: BulletProps) => {
  const domain = [0, Math.max(1, ...rows.map(({ max }) => max))] as const
  const table = {
    columns: [chartTexts.name, chartTexts.points, chartTexts.median, chartTexts.maximum],
    rows: [...rows.map(({ label, value, median, max, note }) => [label, value === null ? (note ?? chartTexts.noData) : shown(value, digits), shown(median ?? null, digits), shown(max, digits)]), ...(total === undefined ? [] : [[total.label, total.value, '', '']])],
  }
  const legend = <><LegendItem sign="value">{chartTexts.value}</LegendItem><LegendItem sign="median">{chartTexts.median}</LegendItem><LegendItem sign="track">{chartTexts.maximum}</LegendItem></>
  return (
    <ChartFigure frame={frame} legend={legend} table={table}>
      <ChartPoints>
        <ol>
          {rows.map((row, index) => (
            <ChartRow key={row.key} label={row.href === undefined ? row.label : <Link href={row.href}>{row.label}</Link>}
              value={row.value === null ? <span className="font-normal text-muted">{row.note ?? chartTexts.noData}</span> : <>{shown(row.value, digits)}<span className="font-normal text-faint"> / {shown(row.max, 0)}</span></>}>
              <BulletMark row={row} domain={domain} digits={digits} first={index === 0} />
            </ChartRow>
          ))}
        </ol>
        {total !== undefined && <p className="flex justify-between border-t-2 border-line-strong px-2 py-1.5 text-sm font-semibold"><span>{total.label}</span><span>{total.value}</span></p>}
      </ChartPoints>
    </ChartFigure>
  )
}
