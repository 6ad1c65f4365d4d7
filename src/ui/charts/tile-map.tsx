'use client'

import { clsx } from 'clsx'
import { chartTexts } from '@/texts/common'
import { Link } from '../kit/link'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { HeatLegend, heatStepClass } from './heat-map'
import { heatStep } from './heat-steps'
import type { Domain } from './scale'

export type MapTile = { key: string; label: string; short: string; column: number; row: number; value: number | null; href: string; note?: string }
export type TileMapProps = { frame: ChartFrame; columns: number; tiles: ReadonlyArray<MapTile>; scale: Domain; digits?: number; nameHeader: string }

const inReadingOrder = (one: MapTile, other: MapTile): number => one.row - other.row || one.column - other.column

/** Geography without a map: a square for each place, its colour a step of one hue, its figure printed in it. The list of the same is its table twin. */
export const TileMap = ({ frame, columns, tiles, scale, digits = 0, nameHeader }: TileMapProps) => {
  const ordered = [...tiles].sort(inReadingOrder)
  return (
    <ChartFigure frame={frame} legend={<HeatLegend scale={scale} digits={digits} />} table={{ columns: [nameHeader, frame.unit], rows: ordered.map(({ label, value }) => [label, shown(value, digits)]) }}>
      <ChartPoints>
        <div tabIndex={0} role="region" aria-label={frame.title} className="overflow-x-auto print:overflow-visible">
          <div className="grid gap-1" style={{ gridTemplateColumns: `repeat(${columns}, minmax(2.5rem, 6rem))` }}>
            {ordered.map(({ key, label, short, column, row, value, href, note }, at) => (
              <Link key={key} href={href} data-point tabIndex={at === 0 ? 0 : -1} style={{ gridColumn: column + 1, gridRow: row + 1 }}
                aria-label={`${label}: ${value === null ? chartTexts.noDataWords : shown(value, digits)}${note === undefined ? '' : `, ${note}`}`}
                className={clsx('heat-cell flex aspect-square min-w-0 flex-col justify-between overflow-hidden rounded-sm p-1 text-xs leading-tight no-underline', value === null ? 'hatched text-muted' : heatStepClass[heatStep(value, scale)])}>
                <span aria-hidden lang="ru" className="break-words hyphens-auto phone:hidden">{label}</span>
                <span aria-hidden className="md:hidden">{short}</span>
                <strong aria-hidden className="text-right font-semibold">{shown(value, digits)}</strong>
              </Link>
            ))}
          </div>
        </div>
      </ChartPoints>
    </ChartFigure>
  )
}
