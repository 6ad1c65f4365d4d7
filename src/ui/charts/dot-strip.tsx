'use client'

import { chartTexts } from '@/texts/common'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { dodge } from './dodge'
import { anchorAt, Axis, LegendItem, Point } from './marks'
import { percent, pointDomain, quantile, ticks, toPercent, type Domain } from './scale'

export type DotStripProps = { frame: ChartFrame; values: ReadonlyArray<number>; own?: { value: number; label?: string }; domain?: Domain; digits?: number }

/** Below this size a distribution would point at persons. */
const SMALLEST_GROUP = 5
/** Dots shrink for a crowd, so that its shape stays to be seen. `gap` is in percents of the width, the rest in px. */
const dotSize = (n: number) => (n <= 300 ? { gap: 1.1, row: 7, radius: 3.25, maxRows: 13 } : { gap: 0.5, row: 3.5, radius: 1.6, maxRows: 35 })

const summaryOf = (values: ReadonlyArray<number>) => [
  { key: 'low', name: chartTexts.stripLow, value: Math.min(...values) },
  { key: 'q1', name: chartTexts.stripFirstQuarter, value: quantile(values, 0.25) },
  { key: 'median', name: chartTexts.median, value: quantile(values, 0.5) },
  { key: 'q3', name: chartTexts.stripThirdQuarter, value: quantile(values, 0.75) },
  { key: 'high', name: chartTexts.stripHigh, value: Math.max(...values) },
]

const short = (value: number): number => Math.round(value * 100) / 100
/** A crowd as one line of round ends: a thousand circles would be most of the page. The drawing is stretched sideways only, its pen is not. */
const dotsPath = (dots: ReadonlyArray<readonly [number, number]>): string => dots.map(([x, y]) => `M${short(x)} ${short(y)}h0`).join('')

const Strip = ({ values, own, domain, digits }: { values: ReadonlyArray<number>; own: DotStripProps['own']; domain: Domain; digits: number }) => {
  const positions = values.map((value) => toPercent(value, domain))
  const size = dotSize(values.length)
  const rows = dodge(positions, size.gap, size.maxRows)
  const reach = Math.max(1, ...rows.map(Math.abs))
  const middle = 24 + reach * size.row + 4
  const bottom = middle + reach * size.row + 10
  const summary = summaryOf(values)
  const [first, third] = [toPercent(quantile(values, 0.25), domain), toPercent(quantile(values, 0.75), domain)]
  const ownAt = own === undefined ? 0 : toPercent(own.value, domain)
  return (
    <div className="px-3">
      <svg role="group" className="chart block w-full overflow-visible" height={bottom + 22}>
        <g aria-hidden>
          <rect x={`${first}%`} width={`${third - first}%`} y={20} height={bottom - 20} className="fill-band" />
          <svg width="100%" height={bottom} viewBox={`0 0 100 ${bottom}`} preserveAspectRatio="none" overflow="visible">
            <path d={dotsPath(positions.map((at, index) => [at, middle + (rows[index] ?? 0) * size.row]))} strokeLinecap="round" strokeWidth={size.radius * 2} vectorEffect="non-scaling-stroke" className="fill-none stroke-mark" strokeOpacity={0.8} />
          </svg>
        </g>
        <Axis values={ticks(domain)} domain={domain} y={bottom} />
        {summary.map(({ key, name, value }, index) => (
          <Point key={key} label={`${name}: ${shown(value, digits)}`} first={index === 0}>
            <rect x={percent(value, domain)} y={20} width={key === 'median' ? 2 : 1.5} height={bottom - 20} transform="translate(-1 0)" className={key === 'median' ? 'fill-ink' : 'fill-transparent'} />
          </Point>
        ))}
        {own !== undefined && (
          <Point label={`${own.label ?? chartTexts.own}: ${shown(own.value, digits)}`}>
            <circle cx={`${ownAt}%`} cy={middle} r={6.5} className="fill-accent stroke-surface" strokeWidth={2} />
            <text x={`${ownAt}%`} y={13} textAnchor={anchorAt(ownAt)} className="fill-accent text-sm font-semibold">{`${own.label ?? chartTexts.own} ${shown(own.value, digits)}`}</text>
          </Point>
        )}
      </svg>
    </div>
  )
}

/** Where all stand: every value of the group as a dot, the middle half as a band, the own one in the accent. */
export const DotStrip = ({ frame, values, own, domain, digits = 2 }: DotStripProps) => {
  const full = { ...frame, n: frame.n ?? values.length }
  if (values.length < SMALLEST_GROUP) return <ChartFigure frame={full}><p className="text-sm text-muted">{chartTexts.tooFew}</p></ChartFigure>
  const axis = domain ?? pointDomain(own === undefined ? values : [...values, own.value])
  const rows = summaryOf(values).map(({ name, value }) => [name, shown(value, digits)])
  const ownRow = own === undefined ? [] : [[own.label ?? chartTexts.own, shown(own.value, digits)]]
  const legend = (
    <>
      {own !== undefined && <LegendItem sign="own">{own.label ?? chartTexts.own}</LegendItem>}
      <LegendItem sign="group">{chartTexts.group}</LegendItem><LegendItem sign="band">{chartTexts.quartiles}</LegendItem><LegendItem sign="median">{chartTexts.median}</LegendItem>
    </>
  )
  return (
    <ChartFigure frame={full} legend={legend} table={{ columns: [chartTexts.measure, frame.unit], rows: [...ownRow, ...rows] }}>
      <ChartPoints><Strip values={values} own={own} domain={axis} digits={digits} /></ChartPoints>
    </ChartFigure>
  )
}
