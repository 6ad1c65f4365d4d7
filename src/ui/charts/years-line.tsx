'use client'

import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { Point } from './marks'
import { pointDomain, ticks, toPercent, type Domain } from './scale'

export type YearMark = { key: string; label: string; value: number | null; note: string; joined: boolean; isBreak: boolean }
export type YearsLineProps = { frame: ChartFrame; years: ReadonlyArray<YearMark>; headers: readonly [name: string, value: string, note: string]; breakLabel: string; digits?: number }

const TOP = 26
const HEIGHT = 150
const BASE = TOP + HEIGHT
const SIDE = 10

/** Values over the years: neighbours are joined only where they may be compared; a dashed upright with its words stands where they may not. */
export const YearsLine = ({ frame, years, headers, breakLabel, digits = 2 }: YearsLineProps) => {
  const domain: Domain = pointDomain(years.flatMap(({ value }) => value ?? []))
  const span = 100 - 2 * SIDE
  const xOf = (at: number): number => (years.length < 2 ? 50 : SIDE + (at / (years.length - 1)) * span)
  const yOf = (value: number): number => BASE - (toPercent(value, domain) / 100) * HEIGHT
  const words = ({ label, value, note }: YearMark): string => `${label}: ${shown(value, digits)}, ${note}`
  return (
    <ChartFigure frame={frame} table={{ columns: headers, rows: years.map(({ label, value, note }) => [label, shown(value, digits), note]) }}>
      <ChartPoints>
        <svg role="group" className="chart block w-full overflow-visible" height={BASE + 26}>
          {ticks(domain, 3).map((tick) => (
            <g key={tick} aria-hidden><line x1="0" x2="100%" y1={yOf(tick)} y2={yOf(tick)} className="stroke-line" /><text x="0" y={yOf(tick) - 3} className="fill-faint text-xs">{shown(tick, 0)}</text></g>
          ))}
          {years.map((year, at) => {
            const before = years[at - 1]
            const middle = (xOf(at) + xOf(at - 1)) / 2
            return (
              <g key={year.key} aria-hidden>
                {year.isBreak && <><line x1={`${middle}%`} x2={`${middle}%`} y1={TOP - 8} y2={BASE} strokeDasharray="3 3" className="stroke-ink" /><text x={`${middle}%`} y={TOP - 13} textAnchor="middle" className="fill-muted text-xs">{breakLabel}</text></>}
                {year.joined && typeof before?.value === 'number' && year.value !== null && <line x1={`${xOf(at - 1)}%`} x2={`${xOf(at)}%`} y1={yOf(before.value)} y2={yOf(year.value)} strokeWidth={2} className="stroke-accent" />}
                <text x={`${xOf(at)}%`} y={BASE + 20} textAnchor="middle" className="fill-muted text-xs">{year.label}</text>
              </g>
            )
          })}
          {years.map((year, at) => (
            <Point key={year.key} label={words(year)} first={at === 0}>
              {year.value === null ? <rect x={`${xOf(at)}%`} y={BASE - 12} width={10} height={10} transform="translate(-5 0)" strokeDasharray="2 2" className="fill-none stroke-mark" /> : (
                <><circle cx={`${xOf(at)}%`} cy={yOf(year.value)} r={5} className="fill-accent stroke-surface" strokeWidth={2} /><text x={`${xOf(at)}%`} y={yOf(year.value) - 10} textAnchor="middle" strokeWidth={3} style={{ paintOrder: 'stroke' }} className="fill-ink stroke-surface text-xs font-semibold">{shown(year.value, digits)}</text></>
              )}
            </Point>
          ))}
        </svg>
      </ChartPoints>
    </ChartFigure>
  )
}
