import { chartTexts } from '@/texts/common'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { anchorAt, Axis, LegendItem, Point } from './marks'
import { ruleAnchors, ruleCorners, rulePeak, type Corner, type DrawnRule } from './rule-shape'
import { percent, pointDomain, tickDigits, ticks, toPercent, type Domain } from './scale'

export type RuleDrawingProps = { frame: ChartFrame; rule: DrawnRule; own?: number | null; ownLabel?: string; cluster?: ReadonlyArray<number>; domain?: Domain; digits?: number }

const TOP = 26
const BASE = 118
const heightOf = (points: number, peak: number): number => BASE - (points / (peak || 1)) * (BASE - TOP - 8)

const Line = ({ corners, domain, peak }: { corners: ReadonlyArray<Corner>; domain: Domain; peak: number }) => (
  <g aria-hidden>
    {corners.slice(1).map((corner, index) => {
      const before = corners[index] ?? corner
      return (
        <line key={index} x1={percent(before.value, domain)} y1={heightOf(before.points, peak)} x2={percent(corner.value, domain)} y2={heightOf(corner.points, peak)}
          strokeWidth={2} strokeLinecap="square" className="stroke-ink" {...(before.value === corner.value ? { strokeDasharray: '2 3', strokeWidth: 1 } : {})} />
      )
    })}
  </g>
)

const bendsOf = (rule: DrawnRule): ReadonlyArray<{ value: number; points: number }> =>
  rule.kind === 'steps' ? rule.steps.map(({ from, points }) => ({ value: from, points })) : [{ value: rule.zeroAt, points: 0 }, { value: rule.fullAt, points: rule.points }]

/** Which rule gave these points: the rule over the axis of the value, the own value as a pin, the cluster as faint ticks. */
export const RuleDrawing = ({ frame, rule, own, ownLabel = chartTexts.own, cluster = [], domain, digits = 1 }: RuleDrawingProps) => {
  const ownValue = own ?? null
  const axis = domain ?? pointDomain([...ruleAnchors(rule), ...cluster, ...(ownValue === null ? [] : [ownValue])])
  const peak = rulePeak(rule)
  const bends = bendsOf(rule)
  const pointDigits = tickDigits(bends.map(({ points }) => points))
  const ownAt = ownValue === null ? 0 : toPercent(ownValue, axis)
  const legend = <>{ownValue !== null && <LegendItem sign="own">{ownLabel}</LegendItem>}{cluster.length > 0 && <LegendItem sign="group">{chartTexts.group}</LegendItem>}</>
  return (
    <ChartFigure frame={frame} legend={legend} table={{ columns: [chartTexts.value, chartTexts.points], rows: [...bends].sort((a, b) => a.value - b.value).map(({ value, points }) => [shown(value, tickDigits([value])), shown(points, pointDigits)]) }}>
      <ChartPoints>
        <div className="px-3">
          <svg role="group" className="chart block w-full overflow-visible" height={BASE + 22}>
            <g aria-hidden>{cluster.map((value, index) => <line key={index} x1={percent(value, axis)} x2={percent(value, axis)} y1={BASE - 10} y2={BASE} className="stroke-mark" strokeOpacity={0.6} />)}</g>
            <Line corners={ruleCorners(rule, axis)} domain={axis} peak={peak} />
            <Axis values={ticks(axis)} domain={axis} y={BASE} />
            {bends.map(({ value, points }, index) => (
              <Point key={value} label={`${chartTexts.fromValue(shown(value, tickDigits([value])))}: ${shown(points, pointDigits)}`} first={index === 0}>
                <circle cx={percent(value, axis)} cy={heightOf(points, peak)} r={4} className="fill-surface stroke-ink" strokeWidth={2} />
                <text x={percent(value, axis)} dx={toPercent(value, axis) > 92 ? -8 : 8} y={heightOf(points, peak) - 6} textAnchor={toPercent(value, axis) > 92 ? 'end' : 'start'} stroke="none" className="fill-muted text-xs">{shown(points, pointDigits)}</text>
              </Point>
            ))}
            {ownValue !== null && (
              <Point label={`${ownLabel}: ${shown(ownValue, digits)}`}>
                <line x1={`${ownAt}%`} x2={`${ownAt}%`} y1={18} y2={BASE} className="stroke-accent" strokeWidth={2} />
                <circle cx={`${ownAt}%`} cy={BASE} r={5} className="fill-accent" />
                <text x={`${ownAt}%`} y={12} textAnchor={anchorAt(ownAt)} stroke="none" className="fill-accent text-sm font-semibold">{`${ownLabel} ${shown(ownValue, digits)}`}</text>
              </Point>
            )}
          </svg>
        </div>
      </ChartPoints>
    </ChartFigure>
  )
}
