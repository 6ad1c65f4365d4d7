'use client'

import { useActionState, useId } from 'react'
import { MAP_SIDE } from '@/domain/desks/tile-square'
import { tileMapTexts as texts } from '@/texts/tile-map'
import { Callout } from '../kit/callout'
import { TextInput } from '../kit/field'
import { SubmitButton } from '../kit/submit-button'
import type { PlaceTile } from './tile-board'
import type { PlacedRow } from './tile-grid'

const numberOf = (value: number | undefined): string => (value === undefined ? '' : String(value + 1))

/** The square of one municipality as two numbers: the same without the board. */
export const TilePlaceForm = ({ action, row: { id: municipalityId, name, square } }: { action: PlaceTile; row: PlacedRow }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const id = useId()
  const field = (part: 'row' | 'column', label: string, hint: string) => (
    <div className="flex items-center gap-1">
      <label htmlFor={`${id}${part}`}><span aria-hidden>{hint}</span><span className="sr-only">{label}</span></label>
      <div className="w-20"><TextInput id={`${id}${part}`} name={part} type="number" inputMode="numeric" min={1} max={MAP_SIDE} defaultValue={numberOf(square?.[part])} key={`${part}${square?.[part] ?? ''}`} /></div>
    </div>
  )
  return (
    <form action={submit} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="municipalityId" value={municipalityId} />
      {field('row', texts.rowOf(name), texts.row)}
      {field('column', texts.columnOf(name), texts.column)}
      <SubmitButton variant="secondary">{texts.put}</SubmitButton>
      <span aria-live="polite" className="text-sm text-muted">{state.status === 'ok' ? texts.placed(state.out.name, state.out) : ''}</span>
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
    </form>
  )
}
