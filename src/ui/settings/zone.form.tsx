'use client'

import { useActionState, useId } from 'react'
import { zoneTexts as texts } from '@/texts/zones'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { Select } from '../kit/field'
import { SubmitButton } from '../kit/submit-button'

type Props = { action: FormAction; municipalityId: string; name: string; zone: string; options: ReadonlyArray<{ value: string; label: string }> }

/** The clock of one municipality. */
export const ZoneForm = ({ action, municipalityId, name, zone, options }: Props) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const id = useId()
  return (
    <form action={submit} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="municipalityId" value={municipalityId} />
      <label htmlFor={id} className="sr-only">{texts.label(name)}</label>
      <div className="w-72 max-w-full"><Select id={id} name="timeZone" defaultValue={zone} options={options} /></div>
      <SubmitButton variant="secondary" size="small">{texts.save}</SubmitButton>
      <span aria-live="polite" className="text-sm text-muted">{state.status === 'ok' ? texts.saved : ''}</span>
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
    </form>
  )
}
