'use client'

import { Link } from '../kit/link'
import { chartTexts } from '@/texts/common'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { ChartRow, Point } from './marks'
import { barDomain, percent } from './scale'

export type LollipopItem = { key: string; label: string; value: number | null; own?: boolean; href?: string }
export type LollipopProps = { frame: ChartFrame; items: ReadonlyArray<LollipopItem>; max?: number; digits?: number }

/** Who leads in a list: one line a row, from zero, in the order given. */
export const Lollipop = ({ frame, items, max, digits = 2 }: LollipopProps) => {
  const domain = max === undefined ? barDomain(items.flatMap(({ value }) => value ?? [])) : ([0, max] as const)
  const zero = percent(0, domain)
  return (
    <ChartFigure frame={frame} table={{ columns: [chartTexts.name, frame.unit], rows: items.map(({ label, value }) => [label, shown(value, digits)]) }}>
      <ChartPoints>
        <ol>
          {items.map(({ key, label, value, own = false, href }, index) => (
            <ChartRow key={key} own={own} value={shown(value, digits)} label={href === undefined ? label : <Link href={href}>{label}</Link>}>
              <svg role="group" className="chart block w-full overflow-visible px-2" height={20}>
                <line aria-hidden x1={zero} x2={zero} y1={0} y2={20} className="stroke-line-strong" />
                <Point label={`${label}: ${value === null ? chartTexts.noDataWords : shown(value, digits)}`} first={index === 0}>
                  {value === null ? <rect x={zero} y={4} width={12} height={12} className="fill-none stroke-mark" strokeDasharray="2 2" /> : (
                    <>
                      <line x1={zero} x2={percent(value, domain)} y1={10} y2={10} strokeWidth={2} className={own ? 'stroke-accent' : 'stroke-mark'} />
                      <circle cx={percent(value, domain)} cy={10} r={5} className={own ? 'fill-accent' : 'fill-mark'} />
                    </>
                  )}
                </Point>
              </svg>
            </ChartRow>
          ))}
        </ol>
      </ChartPoints>
    </ChartFigure>
  )
}
