'use client'

import { chartTexts } from '@/texts/common'
import { formatCount } from '@/texts/format'
import { histogramBins, type Bin } from './bins'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { anchorAt, Axis, LegendItem, Point } from './marks'
import { pointDomain, tickDigits, ticks, toPercent, type Domain } from './scale'

export type HistogramProps = { frame: ChartFrame; values: ReadonlyArray<number>; bins?: number; own?: number; domain?: Domain; digits?: number }

const TOP = 40
const BASE = 170
const rangeText = (bin: Bin, digits: number): string => chartTexts.range(shown(bin.from, digits), shown(bin.to, digits))

const Bar = ({ bin, domain, tallest, first, digits }: { bin: Bin; domain: Domain; tallest: number; first: boolean; digits: number }) => {
  const [left, right] = [toPercent(bin.from, domain), toPercent(bin.to, domain)]
  const height = (bin.count / tallest) * (BASE - TOP)
  return (
    <Point label={`${rangeText(bin, digits)}: ${formatCount(bin.count)}`} first={first}>
      <rect x={`${left}%`} width={`${right - left}%`} y={BASE - height} height={height} className="fill-mark stroke-surface" strokeWidth={1} />
      {bin.count > 0 && <text x={`${(left + right) / 2}%`} y={BASE - height - 5} textAnchor="middle" stroke="none" className="fill-muted text-xs">{formatCount(bin.count)}</text>}
    </Point>
  )
}

/** How the values are spread: counts in equal intervals, from zero. */
export const Histogram = ({ frame, values, bins = 10, own, domain, digits = 0 }: HistogramProps) => {
  const axis = domain ?? pointDomain(values)
  const counted = histogramBins(values, axis, bins)
  const tallest = Math.max(1, ...counted.map((bin) => bin.count))
  const edges = [axis[0], ...counted.map((bin) => bin.to)]
  const edgeDigits = Math.max(digits, tickDigits(edges))
  const ownAt = own === undefined ? 0 : toPercent(own, axis)
  return (
    <ChartFigure frame={{ ...frame, n: frame.n ?? values.length }} table={{ columns: [frame.unit, chartTexts.count], rows: counted.map((bin) => [rangeText(bin, edgeDigits), formatCount(bin.count)]) }}
      {...(own === undefined ? {} : { legend: <LegendItem sign="own">{chartTexts.own}</LegendItem> })}>
      <ChartPoints>
        <div className="px-3">
          <svg role="group" className="chart block w-full overflow-visible" height={BASE + 22}>
            {counted.map((bin, index) => <Bar key={bin.from} bin={bin} domain={axis} tallest={tallest} first={index === 0} digits={edgeDigits} />)}
            <Axis values={ticks(axis)} domain={axis} y={BASE} />
            {own !== undefined && (
              <Point label={`${chartTexts.own}: ${shown(own, digits)}`}>
                <rect x={`${ownAt}%`} y={18} width={2} height={BASE - 18} transform="translate(-1 0)" className="fill-accent" />
                <text x={`${ownAt}%`} y={13} textAnchor={anchorAt(ownAt)} className="fill-accent text-sm font-semibold">{`${chartTexts.own} ${shown(own, digits)}`}</text>
              </Point>
            )}
          </svg>
        </div>
      </ChartPoints>
    </ChartFigure>
  )
}
