'use client'

import { clsx } from 'clsx'
import { chartTexts } from '@/texts/common'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { Point } from './marks'
import { pointDomain, toPercent, type Domain } from './scale'
import { spreadLabels } from './slope-labels'

export type SlopeItem = { key: string; label: string; before: number | null; after: number | null; own?: boolean }
export type SlopeProps = { frame: ChartFrame; from: string; to: string; items: ReadonlyArray<SlopeItem>; comparable: boolean; digits?: number }

const LEFT = '16%'
const RIGHT = '52%'
const LABEL_GAP = 18
const yOf = (value: number, domain: Domain, height: number): number => height - (toPercent(value, domain) / 100) * height

type PartProps = { item: SlopeItem; domain: Domain; height: number; comparable: boolean; digits: number; first: boolean; words: string }

const SlopeLine = ({ item, domain, height, comparable, first, words }: PartProps) => {
  const tone = item.own === true ? 'stroke-accent fill-accent' : 'stroke-mark fill-mark'
  const [before, after] = [item.before, item.after].map((value) => (value === null ? null : yOf(value, domain, height)))
  return (
    <Point label={words} first={first}>
      {comparable && typeof before === 'number' && typeof after === 'number' && <line x1={LEFT} x2={RIGHT} y1={before} y2={after} strokeWidth={item.own === true ? 3 : 1.5} className={tone} />}
      {typeof before === 'number' && <circle cx={LEFT} cy={before} r={4} className={tone} />}
      {typeof after === 'number' && <circle cx={RIGHT} cy={after} r={4} className={tone} />}
    </Point>
  )
}

const SideLabels = ({ items, side, tops, digits }: { items: ReadonlyArray<SlopeItem>; side: 'before' | 'after'; tops: ReadonlyArray<number>; digits: number }) => (
  <>
    {items.map((item, index) => (
      <span key={item.key} aria-hidden style={{ top: tops[index] }}
        className={clsx('absolute -translate-y-1/2 truncate text-xs', side === 'before' ? 'left-0 w-[14%] text-right' : 'right-0 left-[54%]', item.own === true ? 'font-semibold text-accent' : 'text-ink')}>
        {shown(item[side], digits)}{side === 'after' && ` ${item.label}`}
      </span>
    ))}
  </>
)

/** What changed between two cycles. Where the method changed, the points stand but no line joins them. */
export const Slope = ({ frame, from, to, items, comparable, digits = 2 }: SlopeProps) => {
  const domain = pointDomain(items.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()))
  const height = Math.max(180, items.length * LABEL_GAP + 20)
  const topsOf = (side: 'before' | 'after') => spreadLabels(items.map((item) => yOf(item[side] ?? domain[0], domain, height)), LABEL_GAP, height)
  const words = (item: SlopeItem): string => `${item.label}: ${from} ${shown(item.before, digits)}, ${to} ${shown(item.after, digits)}`
  const note = comparable ? frame.note : chartTexts.notComparable
  return (
    <ChartFigure frame={note === undefined ? frame : { ...frame, note }} table={{ columns: [chartTexts.name, from, to], rows: items.map((item) => [item.label, shown(item.before, digits), shown(item.after, digits)]) }}>
      <ChartPoints>
        <div className="flex text-xs font-semibold text-muted"><span className="w-[32%] pr-2 text-center">{from}</span><span className="w-[40%] text-center">{to}</span></div>
        <div className="relative mt-3 mb-2">
          <svg role="group" className="chart block w-full overflow-visible" height={height}>
            <line aria-hidden x1={LEFT} x2={LEFT} y1={0} y2={height} className="stroke-line" /><line aria-hidden x1={RIGHT} x2={RIGHT} y1={0} y2={height} className="stroke-line" />
            {items.map((item, index) => <SlopeLine key={item.key} item={item} domain={domain} height={height} comparable={comparable} digits={digits} first={index === 0} words={words(item)} />)}
          </svg>
          <SideLabels items={items} side="before" tops={topsOf('before')} digits={digits} />
          <SideLabels items={items} side="after" tops={topsOf('after')} digits={digits} />
        </div>
      </ChartPoints>
    </ChartFigure>
  )
}
