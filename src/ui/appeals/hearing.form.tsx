'use client'

import { startTransition, useActionState, type FormEvent } from 'react'
import type { scheduleHearing } from '@/usecases/appeals/take-steps'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { appealStepNames, appealTexts as texts } from '@/texts/appeals'
import { Button } from '../kit/button'
import { useClosedWhenDone } from '../kit/dialog-close'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
/** The browser's wall clock as an instant; what is no time stays as it was typed and is refused by the server. */
const instantOf = (local: string): string => {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? local : at.toISOString()
}

export const HearingForm = ({ appealId, schedule }: { appealId: string; schedule: FormAction<OutOf<typeof scheduleHearing>> }) => {
  const [state, save, isBusy] = useActionState(schedule, { status: 'idle' })
  useClosedWhenDone(state)
  const fields = state.status === 'invalid' ? state.fields : {}
  const errors = state.status === 'refused' ? [{ message: state.message }] : Object.entries(fields).map(([name, message]) => ({ fieldId: `hearing-${name}`, message }))
  const control = (name: string, label: string) => ({ id: `hearing-${name}`, name, label, ...(fields[name] === undefined ? {} : { error: fields[name] }) })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => save({ appealId, at: instantOf(text(form, 'at')), place: text(form, 'place'), link: text(form, 'link') }))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={errors} />
      <TextField {...control('at', texts.hearingAt)} type="datetime-local" help={texts.zone} />
      <TextField {...control('place', texts.hearingPlace)} />
      <TextField {...control('link', texts.hearingUrl)} type="url" optional />
      <div><Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{appealStepNames.schedule}</Button></div>
    </form>
  )
}
