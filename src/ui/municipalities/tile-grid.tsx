'use client'

import { clsx } from 'clsx'
import { useState, type KeyboardEvent } from 'react'
import { boardSize, type Square } from '@/domain/desks/tile-square'
import { tileMapTexts as texts } from '@/texts/tile-map'
import type { TileMapPage } from '@/usecases/municipalities/tile-map'
import { squareAfterKey } from './board-keys'

export type PlacedRow = TileMapPage['rows'][number]
type Props = { rows: ReadonlyArray<PlacedRow>; chosen: string; onSquare: (square: Square, holder: PlacedRow | undefined) => void; onRemove: (holder: PlacedRow) => void }

const keyOf = ({ column, row }: Square): string => `${column}-${row}`
const countTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, at) => at)
const told = ({ column, row }: Square) => ({ column: column + 1, row: row + 1 })

/** The squares of the map as a grid of buttons with one tab stop: arrows lead, Enter or space presses, Delete takes off the map. */
export const TileGrid = ({ rows, chosen, onSquare, onRemove }: Props) => {
  const holders = new Map(rows.flatMap((row) => (row.square === null ? [] : [[keyOf(row.square), row] as const])))
  const size = boardSize(rows.flatMap(({ square }) => square ?? []))
  const [stop, setStop] = useState<Square>({ column: 0, row: 0 })
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const holder = holders.get(keyOf(stop))
    if (event.key === 'Delete' && holder !== undefined) return onRemove(holder)
    const next = squareAfterKey(event.key, stop, size)
    if (next === null) return
    event.preventDefault()
    setStop(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-square="${keyOf(next)}"]`)?.focus()
  }
  return (
    <div className="overflow-x-auto">
      <table role="grid" aria-label={texts.boardTitle} onKeyDown={onKeyDown} className="border-separate border-spacing-1 text-xs">
        <thead>
          <tr><td />{countTo(size.columns).map((column) => <th key={column} scope="col" className="font-normal text-muted">{column + 1}</th>)}</tr>
        </thead>
        <tbody>
          {countTo(size.rows).map((row) => (
            <tr key={row}>
              <th scope="row" className="pr-1 font-normal text-muted">{row + 1}</th>
              {countTo(size.columns).map((column) => {
                const square = { column, row }
                const holder = holders.get(keyOf(square))
                const isChosen = holder !== undefined && holder.id === chosen
                return (
                  <td key={column} role="gridcell" aria-selected={isChosen} className="p-0">
                    <button type="button" data-square={keyOf(square)} tabIndex={stop.column === column && stop.row === row ? 0 : -1} aria-label={texts.square(told(square), holder?.name ?? null)}
                      onFocus={() => setStop(square)} onClick={() => onSquare(square, holder)}
                      className={clsx('flex h-14 w-20 items-center justify-center overflow-hidden rounded-sm border p-0.5 text-center leading-tight', holder === undefined ? 'border-dashed border-line bg-surface hover:bg-hover' : isChosen ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-accent-soft text-ink')}>
                      <span aria-hidden lang="ru" className="max-w-full break-words hyphens-auto">{holder?.name ?? ''}</span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
