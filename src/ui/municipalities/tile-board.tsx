'use client'

import { startTransition, useActionState, useState } from 'react'
import type { Square } from '@/domain/desks/tile-square'
import { tileMapTexts as texts } from '@/texts/tile-map'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { TileMapPage } from '@/usecases/municipalities/tile-map'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'
import { Select } from '../kit/field'
import { TileGrid, type PlacedRow } from './tile-grid'

export type PlaceTile = FormAction<{ name: string; column: string; row: string }>
type Props = { page: Pick<TileMapPage, 'rows' | 'offer'>; place: PlaceTile }

const SELECT = 'map-municipality'
const told = ({ column, row }: Square) => ({ column: column + 1, row: row + 1 })

/** The board on which municipalities are put on squares: choose one, then its square. Every step is written at once. */
export const TileBoard = ({ page: { rows, offer }, place }: Props) => {
  const [chosen, setChosen] = useState('')
  const [said, setSaid] = useState('')
  const [state, submit, isBusy] = useActionState(async (previous: ActionState, payload: unknown) => {
    const next = await place(previous, payload)
    setSaid(next.status === 'ok' ? texts.placed(next.out.name, next.out) : '')
    return next
  }, { status: 'idle' })
  const put = (municipalityId: string, square: Square | null) => startTransition(() => submit({ municipalityId, ...(square === null ? {} : told(square)) }))
  const choose = (id: string) => {
    const own = rows.find((row) => row.id === id)
    setChosen(id)
    setSaid(own === undefined ? '' : texts.taken(own.name))
  }
  const onSquare = (square: Square, holder: PlacedRow | undefined) => {
    if (holder !== undefined) choose(holder.id)
    else if (chosen === '') setSaid(texts.chooseFirst)
    else put(chosen, square)
  }
  const own = rows.find(({ id }) => id === chosen)
  const options = [{ value: '', label: texts.nobodyChosen }, ...rows.map(({ id, name, square }) => ({ value: id, label: square === null ? texts.notPlaced(name) : name }))]
  return (
    <div className="flex min-w-0 flex-col gap-3" aria-busy={isBusy}>
      <p className="text-muted">{texts.boardHelp}</p>
      <div className="flex flex-wrap items-end gap-2">
        <div className="w-72 max-w-full">
          <label htmlFor={SELECT} className="mb-1 block">{texts.chosen}</label>
          <Select id={SELECT} value={chosen} onChange={({ target }) => choose(target.value)} options={options} />
        </div>
        {own !== undefined && offer !== null && <Button onClick={() => put(own.id, offer)}>{texts.offer(told(offer))}</Button>}
        {own?.square !== null && own !== undefined && <Button variant="quiet" onClick={() => put(own.id, null)}>{texts.remove}</Button>}
      </div>
      <p aria-live="polite" className="min-h-5">{said}</p>
      {(state.status === 'refused' || state.status === 'invalid') && said === '' && <Callout tone="danger" live>{state.message}</Callout>}
      <TileGrid rows={rows} chosen={chosen} onSquare={onSquare} onRemove={({ id }) => put(id, null)} />
    </div>
  )
}
