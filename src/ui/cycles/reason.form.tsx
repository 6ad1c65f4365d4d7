'use client'

import { useActionState, useId } from 'react'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { useClosedWhenDone } from '../kit/dialog-close'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

type Field = { name: string; label: string; type?: 'text' | 'date'; help?: string }
type Props<Out> = { action: FormAction<Out>; hidden: Readonly<Record<string, string>>; fields: ReadonlyArray<Field>; submit: string; consequence?: string; variant?: 'primary' | 'danger' }

/** A small form that says its consequence and asks for a reason; what was typed stays after a refusal. */
export const ReasonForm = <Out,>({ action, hidden, fields, submit: label, consequence, variant = 'primary' }: Props<Out>) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  useClosedWhenDone(state)
  const form = useId()
  const idOf = (name: string): string => `${form}-${name}`
  const faults = state.status === 'invalid' ? state.fields : {}
  const named = Object.entries(faults).map(([name, message]) => ({ fieldId: idOf(name), message }))
  const errors = state.status === 'refused' ? [{ message: state.message }] : named
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : {}
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={errors} />
      {consequence !== undefined && <Callout>{consequence}</Callout>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {fields.map(({ name, ...field }) => <TextField key={name} id={idOf(name)} name={name} {...field} defaultValue={typed[name] ?? ''} {...(faults[name] === undefined ? {} : { error: faults[name] })} />)}
      <div><SubmitButton variant={variant}>{label}</SubmitButton></div>
    </form>
  )
}
