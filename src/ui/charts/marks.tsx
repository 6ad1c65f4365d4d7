import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { percent, tickDigits, type Domain } from './scale'
import { shown } from './chart-figure'

/** A focusable point of a drawing. The first one is the chart's tab stop; arrows lead on (`ChartPoints`). */
export const Point = ({ label, first = false, children }: { label: string; first?: boolean; children: ReactNode }) => (
  <g data-point role="img" aria-label={label} tabIndex={first ? 0 : -1} className="chart-point">
    {children}
    <title>{label}</title>
  </g>
)

/** Ticks with Russian numbers under a drawing whose x is in percents. */
export const Axis = ({ values, domain, y }: { values: ReadonlyArray<number>; domain: Domain; y: number }) => {
  const digits = tickDigits(values)
  return (
    <g aria-hidden>
      <line x1="0" x2="100%" y1={y} y2={y} className="stroke-line-strong" />
      {values.map((value) => (
        <g key={value}>
          <line x1={percent(value, domain)} x2={percent(value, domain)} y1={y} y2={y + 4} className="stroke-line-strong" />
          <text x={percent(value, domain)} y={y + 17} textAnchor="middle" className="fill-faint text-xs">{shown(value, digits)}</text>
        </g>
      ))}
    </g>
  )
}

/** Where the label of a mark stands so that it stays inside the drawing. */
export const anchorAt = (at: number): 'start' | 'middle' | 'end' => {
  if (at < 20) return 'start'
  return at > 80 ? 'end' : 'middle'
}

export type LegendSign = 'own' | 'group' | 'band' | 'median' | 'track' | 'value'
const signs: Record<LegendSign, ReactNode> = {
  own: <circle cx="8" cy="6" r="5" className="fill-accent" />,
  group: <circle cx="8" cy="6" r="3.5" className="fill-mark" />,
  band: <rect x="0" y="1" width="16" height="10" className="fill-band stroke-mark-soft" />,
  median: <rect x="7" y="0" width="2" height="12" className="fill-ink" />,
  track: <rect x="0" y="2" width="16" height="8" className="fill-band stroke-mark-soft" />,
  value: <rect x="0" y="3" width="16" height="6" className="fill-accent" />,
}

export const LegendItem = ({ sign, children }: { sign: LegendSign; children: ReactNode }) => (
  <span className="inline-flex items-center gap-1.5"><svg aria-hidden width="16" height="12" className="chart">{signs[sign]}</svg>{children}</span>
)

/** The row of a list chart: label, drawing, printed value; on a phone the drawing goes under the label. */
export const ChartRow = ({ label, value, own = false, children }: { label: ReactNode; value: ReactNode; own?: boolean; children: ReactNode }) => (
  <li className={clsx('grid grid-cols-[minmax(8rem,2fr)_minmax(0,3fr)_5.5rem] items-center gap-x-3 border-b border-line py-1 text-sm last:border-0 phone:grid-cols-[minmax(0,1fr)_auto]', own && 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]')}>
    <span className={clsx('min-w-0 pl-2 break-words', own && 'font-semibold')}>{label}</span>
    <span className="min-w-0 phone:order-last phone:col-span-2 phone:px-2">{children}</span>
    <span className="pr-2 text-right font-medium whitespace-nowrap">{value}</span>
  </li>
)
